import type { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1'
import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { Money, Party } from '@inroad/events/shapes'
import { named, type CodeNames } from './criteria-facts.js'
import type { Fact } from './rendering/mail-content.js'
import { moneyInWords } from './text/money.js'
import { cutLine, plainLine } from './text/plain-line.js'
import { ukTime } from './text/uk-time.js'
import { WORDING } from './wording.js'

const { label } = WORDING
/** A framework may name hundreds; a mail names the first. */
const MOST_CODES = 10
const LONGEST_TEXT = 300

/** What a supplier needs to decide whether to read on. */
export function opportunityFacts(
  opportunity: Opportunity,
  names: CodeNames,
  prefersSme: boolean,
): Fact[] {
  const { value, deadline, regions, cpv, stage } = opportunity
  const where = codeLines(regions, names.regions)
  const categories = codeLines(cpv, names.cpv)
  return [
    buyersFact(opportunity.buyers),
    { label: label.value, lines: [valueText(value)] },
    { label: label.deadline, lines: [deadline ? ukTime(deadline) : WORDING.noDeadline] },
    { label: label.regions, lines: where },
    ...(cpv.length > 0 ? [{ label: label.cpv, lines: categories }] : []),
    { label: label.stage, lines: [WORDING.stage[stage]] },
    ...(prefersSme ? [smeFact(opportunity)] : []),
  ]
}

export function buyersFact(buyers: readonly Party[]): Fact {
  const names = buyers.map(({ name }) => plainLine(name))
  return { label: label.buyer, lines: names.length > 0 ? names : [WORDING.notStated] }
}

/** Old and new side by side: a reader who planned with the old one must see that it is gone. */
export function changeFacts(changes: readonly MaterialChange[]): Fact[] {
  return changes.map(({ field, from, to }) => ({
    label: label[field],
    lines: [WORDING.nowReads(changedText(field, to)), WORDING.usedToRead(changedText(field, from))],
  }))
}

function changedText(field: MaterialChange['field'], text: string | undefined): string {
  if (text === undefined) return field === 'deadline' ? WORDING.noDeadline : WORDING.notStated
  if (field === 'deadline' && !Number.isNaN(Date.parse(text))) return ukTime(text)
  return cutLine(text, LONGEST_TEXT)
}

function valueText(value: Money | undefined): string {
  return value ? moneyInWords(value) : WORDING.notStated
}

function codeLines(codes: readonly string[], names: ReadonlyMap<string, string>): string[] {
  if (codes.length === 0) return [WORDING.notStated]
  const lines = codes.slice(0, MOST_CODES).map((code) => named(code, names))
  return codes.length > MOST_CODES ? [...lines, WORDING.more(codes.length - MOST_CODES)] : lines
}

function smeFact({ smeSuitable }: Opportunity): Fact {
  return { label: label.sme, lines: [smeSuitable ? WORDING.smeSuitable : WORDING.smeNotSaid] }
}
