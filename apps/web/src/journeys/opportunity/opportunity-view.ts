import { CPV_DIVISIONS } from '@inroad/codelists/cpv-divisions'
import { CPV_GROUPS } from '@inroad/codelists/cpv-groups'
import type { components } from '@inroad/api-clients/pipeline.paths'
import { fact, isOver, named } from '../search/results-view.js'
import { subscribeAddress } from '../search/search-form.js'
import { day, dayAndTime, money } from '../search/showing.js'
import { searchText } from '../search/text.js'
import { opportunityText as text } from './text.js'

export type Opportunity = components['schemas']['OpportunityView']
type Notice = components['schemas']['OpportunityNotice']
type Change = components['schemas']['OpportunityChange']

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** An opportunity as its page shows it, in words. */
export function opportunityPage(opportunity: Opportunity) {
  const { id, title, open, deadline, description, lots, documents, notices, changes } = opportunity
  return {
    title,
    closed: open ? undefined : closedBecause(opportunity),
    facts: factsOf(opportunity),
    description: description?.split(/\n+/),
    calendar: open && deadline !== undefined ? `/opportunities/${id}/deadline.ics` : undefined,
    statutory: notices.findLast(({ url }) => url !== undefined)?.url,
    subscribe: likeThis(opportunity),
    lots: lots.map((lot) => ({
      id: lot.id,
      title: lot.title ?? text.notStated,
      value: lot.value ? money(lot.value) : text.notStated,
    })),
    changes: changes.map(changeLine),
    documents,
    notices: notices.map(noticeLine).reverse(),
  }
}

function factsOf(opportunity: Opportunity) {
  const { buyers, deadline, value, stage, regions, cpv, regime, ocid } = opportunity
  const { facts, regimes, establishes } = text
  const suits = [
    ...(opportunity.smeSuitable ? [text.suitable.sme] : []),
    ...(opportunity.vcseSuitable ? [text.suitable.vcse] : []),
  ]
  return [
    fact(facts.buyers, buyers.map(({ name }) => name).join(', ')),
    fact(facts.deadline, deadline && dayAndTime(deadline)),
    fact(facts.value, value && money(value)),
    fact(facts.stage, searchText.stages[stage]),
    fact(facts.where, regions.map(named).join(', ')),
    fact(facts.categories, cpv.map(withCode).join(', ')),
    fact(facts.suits, suits.join(', ')),
    ...(opportunity.establishes
      ? [fact(facts.establishes, establishes[opportunity.establishes])]
      : []),
    fact(facts.regime, regimes[regime]),
    fact(facts.published, day(opportunity.publishedAt)),
    fact(facts.updated, day(opportunity.noticedAt)),
    ...(ocid ? [fact(facts.ocid, ocid)] : []),
  ]
}

/** A code without a label of its own says at least to which group it belongs. */
function withCode({ code, label }: { code: string; label?: string }): string {
  if (label !== undefined) return `${label} (${code})`
  const wider = CPV_GROUPS[code.slice(0, 3)] ?? CPV_DIVISIONS[code.slice(0, 2)]
  return wider === undefined ? code : text.inGroup(code, wider)
}

function closedBecause({ stage, open }: Opportunity): string {
  if (isOver(stage, open)) return text.closed.deadline
  if (stage === 'award' || stage === 'contract' || stage === 'ended') return text.closed[stage]
  return text.closed.other
}

/** Its categories where it is delivered: what somebody who reads it may want more of. */
function likeThis({ cpv, regions, nhs }: Opportunity): string {
  return subscribeAddress({
    cpv: cpv.slice(0, 10).map(({ code }) => code),
    region: regions.slice(0, 20).map(({ code }) => code),
    nhsOnly: nhs,
  })
}

function changeLine({ at, field, from, to }: Change) {
  return {
    when: day(at),
    what: text.changes.fields[field],
    from: asRead(from),
    to: asRead(to),
  }
}

/** A deadline comes as an instant, everything else as text. */
function asRead(value: string | undefined): string {
  if (value === undefined) return text.notStated
  return INSTANT.test(value) ? dayAndTime(value) : value
}

function noticeLine({ type, name, url, noticeId, publishedAt }: Notice) {
  const called = name ?? (type && text.notices.entry[type]) ?? type ?? text.notices.unnamed
  const title = name && type ? `${type}: ${name}` : called
  return {
    title,
    published: day(publishedAt),
    url,
    link: text.notices.open(noticeId ?? title),
  }
}
