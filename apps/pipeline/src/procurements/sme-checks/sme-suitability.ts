import { given, type SmeCheck, type SmeCheckInput, type SmeFinding } from './sme-check.js'

/**
 * Whether it is said if the contract may particularly suit SMEs or VCSEs, which the tender notice asks
 * for (Procurement Regulations 2024, reg 18). Silence is no answer.
 */
export function smeSuitability({ facts, terms }: SmeCheckInput): SmeCheck {
  const { smeSuitable, vcseSuitable } = facts
  const { suitsNeither } = terms
  return {
    id: 'sme-suitability',
    ...finding(smeSuitable, vcseSuitable, suitsNeither),
    why: 'Small firms look for what is marked as suitable for them, and pass over what says nothing.',
    source: 'Procurement Regulations 2024, regulation 18; Procurement Act 2023, section 12(4)',
    answers: given({ smeSuitable, vcseSuitable, suitsNeither }),
  }
}

function finding(sme?: true, vcse?: true, neither?: true): SmeFinding {
  if (sme && vcse) return passed('It is marked as suitable for SMEs and for VCSEs.')
  if (sme) return passed('It is marked as suitable for SMEs.')
  if (vcse) return passed('It is marked as suitable for VCSEs.')
  if (neither) return passed('It was considered, and suits neither SMEs nor VCSEs particularly.')
  return {
    outcome: 'attention',
    finding: 'not-stated',
    found: 'It is not said whether SMEs or VCSEs are particularly suited.',
    advice: 'Say whether the contract, or a lot of it, may particularly suit an SME or a VCSE.',
  }
}

function passed(found: string): SmeFinding {
  return { outcome: 'passed', finding: 'stated', found }
}
