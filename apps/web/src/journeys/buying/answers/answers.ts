import type { components } from '@inroad/api-clients/pipeline.paths'

export type Schemas = components['schemas']
export type Procurement = Schemas['ProcurementView']
export type Notice = Schemas['NoticeView']
export type Terms = Schemas['TenderTerms']
/** New answers: null takes back, absent leaves. */
export type Changes = Schemas['ChangeDraftDto']

/** What an authority has said of a procurement so far, as it will be once it is published. */
export interface Answers {
  regime: Procurement['regime']
  title: string
  description?: string
  cpv: string[]
  regions: string[]
  value?: { amount: string; currency: string }
  deadline?: string
  lots: { id: string; title?: string; value?: { amount: string; currency: string } }[]
  documents: { url: string; title?: string }[]
  smeSuitable?: true
  vcseSuitable?: true
  terms: Terms
}

/** One thing that can be answered and changed on its own: `value`, `terms.paymentDays`. */
export type AnswerName = Exclude<keyof Answers, 'terms'> | `terms.${keyof Terms}`

export function answerAt(answers: Answers, name: AnswerName): unknown {
  const term = termOf(name)
  return term ? answers.terms[term] : answers[name as Exclude<keyof Answers, 'terms'>]
}

/** Whether changes say anything of an answer. */
export function isChanged(changes: Changes, name: AnswerName): boolean {
  const term = termOf(name)
  if (term) return changes.terms?.[term] !== undefined
  return changes[name as keyof Changes] !== undefined
}

/** The changes without those of some answers. */
export function without(changes: Changes, names: ReadonlySet<string>): Changes {
  const { terms, ...facts } = changes
  const kept = Object.fromEntries(Object.entries(facts).filter(([name]) => !names.has(name)))
  const keptTerms = Object.entries(terms ?? {}).filter(([name]) => !names.has(`terms.${name}`))
  return { ...kept, ...(keptTerms.length > 0 && { terms: Object.fromEntries(keptTerms) }) }
}

/** The answers with changes made to them. */
export function changed(answers: Answers, { terms, ...facts }: Changes): Answers {
  const empty = { cpv: [], regions: [], lots: [], documents: [], title: answers.title }
  const stated = Object.entries(facts).filter(([, value]) => value !== undefined)
  const now = stated.map(([name, value]) => [name, value ?? (empty as never)[name]] as const)
  const merged = Object.entries({ ...answers.terms, ...terms }).filter(
    ([, value]) => value !== null,
  )
  return { ...answers, ...Object.fromEntries(now), terms: Object.fromEntries(merged) }
}

function termOf(name: AnswerName): keyof Terms | undefined {
  return name.startsWith('terms.') ? (name.slice('terms.'.length) as keyof Terms) : undefined
}
