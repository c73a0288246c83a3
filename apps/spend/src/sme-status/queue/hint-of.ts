import { accountsSay } from '../evidence/accounts-category.js'
import type { Definition, SmeStatus } from '../status-periods.js'
import type { StatusHintView } from './status-queue.view.js'

/** What is known of something that was said. */
export interface HintFacts {
  source: StatusHintView['source']
  status: SmeStatus
  definition: Definition | null
  asOf: string | null
  confidence: number
  details: {
    declaredScale?: 'sme' | 'large'
    declaredVcse?: boolean
    says?: string
    category?: string | null
    parent?: string | null
  }
  /** Of the entry in a register. */
  name: string | null
}

const STATUS_WORDS: Record<SmeStatus, string> = {
  sme: 'an SME',
  'not-sme': 'not an SME',
  unknown: 'unknown',
}

/** In words for whoever decides. */
export function hintOf(facts: HintFacts): StatusHintView {
  const { source, status, asOf } = facts
  return { source, status, says: words(facts), ...(asOf !== null && { asOf }) }
}

function words(facts: HintFacts): string {
  switch (facts.source) {
    case 'notice':
      return `${declared(facts)}, in a notice${byOther(facts)}`
    case 'accounts':
      return facts.details.says ?? 'category of its accounts'
    case 'register':
      return `may be ${facts.name ?? 'an entry of a register'}${accountsOf(facts)}`
    case 'list':
      return `${STATUS_WORDS[facts.status]} on a list${byOther(facts)}`
    case 'organisations':
      return `${STATUS_WORDS[facts.status]} by its own statement${byOther(facts)}`
  }
}

/** The platform says "large" of a charity that ticked only its own box. */
function declared({ details, status }: HintFacts): string {
  if (details.declaredScale === 'large' && details.declaredVcse) {
    return 'large and voluntary, from which nothing follows'
  }
  return `declared ${STATUS_WORDS[status]}`
}

function byOther({ definition }: HintFacts): string {
  return definition === 'EU2003' ? ', by Recommendation 2003/361/EC' : ''
}

function accountsOf({ details: { category, parent } }: HintFacts): string {
  if (!category) return ''
  const said = accountsSay({ category, ...(parent ? { parent } : {}) })
  return said ? `: ${said.says}` : ''
}
