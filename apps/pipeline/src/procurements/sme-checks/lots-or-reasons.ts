import {
  given,
  invitesTenders,
  type SmeCheck,
  type SmeCheckInput,
  type SmeFinding,
} from './sme-check.js'

/**
 * Whether there are lots, or reasons for having none: Procurement Act 2023 s.18(2), which is about
 * public contracts alone and not about light touch contracts or those of utilities.
 */
export function lotsOrReasons(input: SmeCheckInput): SmeCheck {
  const { facts, terms } = input
  return {
    id: 'lots-or-reasons',
    ...finding(input),
    why: 'A small firm can often do a part of the work and not the whole of it. Lots let it tender for that part.',
    source: 'Procurement Act 2023, section 18',
    answers: given({ lots: facts.lots.length, noLotsReason: terms.noLotsReason }),
  }
}

function finding(input: SmeCheckInput): SmeFinding {
  const { lots } = input.facts
  const reason = input.terms.noLotsReason?.trim()
  const exempt = exemption(input)
  if (lots.length > 1) return passed('lots', `There are ${lots.length} lots.`)
  if (exempt) return { outcome: 'not-applicable', finding: 'exempt', found: exempt }
  if (reason) return passed('reason', 'There are no lots, and the reason is stated.')
  return {
    outcome: 'attention',
    finding: 'no-lots-no-reason',
    found: lots.length === 1 ? 'There is one lot and no reason for not having more.' : NONE,
    advice: 'Divide the contract into lots, or state why it cannot reasonably be divided.',
  }
}

const NONE = 'There are no lots, and no reason is stated.'

function passed(name: string, found: string): SmeFinding {
  return { outcome: 'passed', finding: name, found }
}

function exemption(input: SmeCheckInput): string | undefined {
  const { regime, kind, terms } = input
  if (regime !== 'PA2023') return 'Section 18 does not apply under this regime.'
  if (!invitesTenders(input)) return 'Nothing is tendered for yet.'
  if (kind === 'below-threshold') return 'Section 18 does not apply below the thresholds.'
  const special = terms.specialRegimes?.find((one) => one in SPECIAL)
  return special && SPECIAL[special]
}

const SPECIAL: Readonly<Partial<Record<string, string>>> = {
  'light-touch': 'No reasons are due for a light touch contract.',
  utilities: 'No reasons are due for a contract of a utility.',
}
