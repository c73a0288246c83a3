import type { SpendClass } from '../methods/method.js'
import type { ShareNumbers } from '../scope/figure.view.js'
import { fraction, pence, pounds } from './pence.js'
import { shareOf } from './share-of.js'
import type { OutsideShare } from './sme-share.view.js'

/** What a class of payments comes to, in pounds as decimal texts. */
export interface SummedClass {
  class: SpendClass
  lines: number
  amount: string
  unmatched: string
}

/** A number that is there goes in; one that says nothing is left out. */
export function given<Key extends string>(key: Key, value: number | undefined) {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, number>>
}

/** The share of what is given, which is first added up by class. */
export function shareNumbers(sums: readonly SummedClass[], figureFrom: number): ShareNumbers {
  const parts = {
    sme: amountOf(sums, 'sme'),
    notSme: amountOf(sums, 'not-sme'),
    unknown: amountOf(sums, 'unknown'),
  }
  const { thirdParty, share, lowest, highest, coverage } = shareOf(parts)
  const inShare = sums.filter((sum) => IN_SHARE.includes(sum.class))
  const unmatched = inShare.reduce((all, sum) => all + pence(sum.unmatched), 0n)
  return {
    sme: pounds(parts.sme),
    notSme: pounds(parts.notSme),
    unknown: pounds(parts.unknown),
    thirdParty: pounds(thirdParty),
    lines: inShare.reduce((all, { lines }) => all + lines, 0),
    ...given('share', share),
    ...given('lowest', lowest),
    ...given('highest', highest),
    ...given('coverage', coverage),
    ...given('unmatchedShare', fraction(unmatched, thirdParty)),
    yetAFigure: coverage !== undefined && coverage >= figureFrom,
  }
}

const IN_SHARE: readonly SpendClass[] = ['sme', 'not-sme', 'unknown']

export function outsideShare(sums: readonly SummedClass[]): OutsideShare {
  const amounts = {
    nhsSupplyChain: amountOf(sums, 'nhs-supply-chain'),
    nhs: amountOf(sums, 'nhs'),
    government: amountOf(sums, 'government'),
    pensionsAndTax: amountOf(sums, 'pensions-and-tax'),
    individuals: amountOf(sums, 'individual'),
  }
  const total = Object.values(amounts).reduce((all, amount) => all + amount, 0n)
  return {
    nhsSupplyChain: pounds(amounts.nhsSupplyChain),
    nhs: pounds(amounts.nhs),
    government: pounds(amounts.government),
    pensionsAndTax: pounds(amounts.pensionsAndTax),
    individuals: pounds(amounts.individuals),
    total: pounds(total),
  }
}

function amountOf(sums: readonly SummedClass[], wanted: SpendClass): bigint {
  return sums.reduce((all, sum) => (sum.class === wanted ? all + pence(sum.amount) : all), 0n)
}
