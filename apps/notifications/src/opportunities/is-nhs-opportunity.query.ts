import { recogniseNhsBuyers } from '@inroad/codelists/nhs/nhs-buyers.query'
import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { EntityManager } from 'typeorm'

/** Whether an NHS body is among the buyers on that day: by identifier, by name, or by its look. */
export async function isNhsOpportunity(
  tx: EntityManager,
  { buyers }: Pick<Opportunity, 'buyers'>,
  at: Date,
): Promise<boolean> {
  const recognised = await recogniseNhsBuyers(tx, buyers, at)
  return recognised.some((recognition) => recognition !== undefined)
}
