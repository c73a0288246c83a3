import type { components } from '@inroad/api-clients/pipeline.paths'
import { day, dayAndTime, money } from './showing.js'
import { searchText as text } from './text.js'

export type OpportunityLine = components['schemas']['OpportunityLine']

/** One opportunity in a list of results, in words. */
export interface ResultView {
  href: string
  title: string
  excerpt?: string
  tags: string[]
  facts: { key: { text: string }; value: { text: string } }[]
}

const SHOWN = 3

export function resultView(line: OpportunityLine): ResultView {
  const { id, title, excerpt, stage, open, nhs, smeSuitable, publishedAt } = line
  const { fields } = text
  return {
    href: `/opportunities/${id}`,
    title,
    excerpt,
    tags: [
      text.stages[stage],
      ...(isOver(stage, open) ? [text.closed] : []),
      ...(nhs ? [text.nhs] : []),
      ...(smeSuitable ? [text.suits] : []),
    ],
    facts: [
      fact(fields.buyer, someOf(line.buyers.map(({ name }) => name))),
      fact(fields.closes, line.deadline && dayAndTime(line.deadline)),
      fact(fields.value, line.value && money(line.value)),
      fact(fields.where, someOf(line.regions.map(named))),
      fact(fields.published, day(publishedAt)),
    ],
  }
}

/** Its stage alone would say that one can still act. */
export function isOver(stage: OpportunityLine['stage'], open: boolean): boolean {
  return !open && (stage === 'planning' || stage === 'tender')
}

export function named({ code, label }: { code: string; label?: string }): string {
  return label ?? code
}

export function fact(key: string, value: string | undefined) {
  return { key: { text: key }, value: { text: value || text.notStated } }
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).join(', ')
  return names.length > SHOWN ? `${shown} ${text.andMore(names.length - SHOWN)}` : shown
}
