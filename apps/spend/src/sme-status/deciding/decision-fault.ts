import { type SizeFigures, testSme } from '@inroad/codelists/sme-definitions'
import type { FieldFault } from '@inroad/service-kit/errors'
import type { DecideStatusDto } from './sme-status.dto.js'

export interface DecisionFault extends FieldFault {
  code: 'STATUS_CONTRADICTED' | 'FACTS_IN_FUTURE' | 'RATE_NEEDED'
}

/** The figures that were given, or undefined where none were. */
export function figuresOf({
  staff,
  turnover,
  balanceSheet,
}: DecideStatusDto): SizeFigures | undefined {
  const figures = {
    ...(staff !== undefined && { staff }),
    ...(turnover !== undefined && { turnover: Number(turnover) }),
    ...(balanceSheet !== undefined && { balanceSheet: Number(balanceSheet) }),
  }
  return Object.keys(figures).length === 0 ? undefined : figures
}

/**
 * Why a decision cannot stand: facts of a day to come, or figures by which the definition says
 * otherwise. Figures that leave it open contradict nothing.
 * @param today `yyyy-mm-dd`
 */
export function decisionFault(decision: DecideStatusDto, today: string): DecisionFault | undefined {
  if (decision.asOf > today) {
    const message = `asOf: ${decision.asOf} is still to come. Give the day of the facts you looked at`
    return { code: 'FACTS_IN_FUTURE', field: 'asOf', message }
  }
  const figures = figuresOf(decision)
  if (!figures) return undefined
  const { definition, currency, eurosPerPound } = decision
  const rate = eurosPerPound === undefined ? {} : { eurosPerPound }
  const test = testSme(definition, { figures, currency, ...rate })
  if (test.missing.includes('eurosPerPound')) {
    const message = `eurosPerPound: ${definition} counts in another currency. Give the rate of that day`
    return { code: 'RATE_NEEDED', field: 'eurosPerPound', message }
  }
  if (test.status === 'unknown' || test.status === decision.status) return undefined
  const message = `status: these figures make it ${WORDS[test.status]} (${test.why}). Correct one or the other`
  return { code: 'STATUS_CONTRADICTED', field: 'status', message }
}

const WORDS = { sme: 'an SME', 'not-sme': 'no SME' } as const
