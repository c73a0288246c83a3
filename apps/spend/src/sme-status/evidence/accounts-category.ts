import type { Definition, SmeStatus } from '../status-periods.js'

/** As Companies House has a company's last accounts. */
export interface CompanyAccounts {
  /** `MICRO ENTITY`, `TOTAL EXEMPTION FULL`, `GROUP`, ... */
  category: string
  /** Company number of its parent, where the register names one. */
  parent?: string
}

export interface AccountsSay {
  status: SmeStatus
  confidence: number
  /** For people. */
  says: string
}

/** Sizes of the Companies Act, which a firm may only claim whose figures are far below both tests. */
const SMALL: Readonly<Record<string, { size: string; confidence: number }>> = {
  'MICRO ENTITY': { size: 'micro-entity', confidence: 0.7 },
  'TOTAL EXEMPTION SMALL': { size: 'small company', confidence: 0.6 },
  'TOTAL EXEMPTION FULL': { size: 'small company', confidence: 0.6 },
  SMALL: { size: 'small company', confidence: 0.6 },
  'SMALL FULL': { size: 'small company', confidence: 0.6 },
  'UNAUDITED ABRIDGED': { size: 'small company', confidence: 0.6 },
  'AUDITED ABRIDGED': { size: 'small company', confidence: 0.6 },
}

const OTHERS: Readonly<Record<string, string>> = {
  GROUP: 'group accounts: the figures of the group are needed',
  'AUDIT EXEMPTION SUBSIDIARY': 'a subsidiary: the figures of its group are needed',
  'FILING EXEMPTION SUBSIDIARY': 'a subsidiary: the figures of its group are needed',
  FULL: 'full accounts: read the figures in them',
  MEDIUM:
    'accounts of a medium company, whose limits are others than of the test: read the figures',
}

/**
 * What a category of accounts says of an SME. It is evidence, never the test: its limits are those of
 * the Companies Act, two of three, so that even a small company may have 250 staff.
 * @returns undefined where it says nothing: dormant, not filed, not known
 */
export function accountsSay({ category, parent }: CompanyAccounts): AccountsSay | undefined {
  const name = category
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, ' ')
  const small = Object.hasOwn(SMALL, name) ? SMALL[name] : undefined
  if (small && parent === undefined) {
    const { size, confidence } = small
    return { status: 'sme', confidence, says: `accounts of a ${size}` }
  }
  if (small) {
    const says = `accounts of a ${small.size} with a parent: the figures of its group are needed`
    return { status: 'unknown', confidence: small.confidence, says }
  }
  const says = Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined
  return says === undefined ? undefined : { status: 'unknown', confidence: 0.6, says }
}

/** Small by the Companies Act is small enough for both tests alike. */
export const ACCOUNTS_SPEAK_OF: readonly Definition[] = ['PA2023', 'EU2003']
