import { counted } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'
import { share, yearName } from '../scope/showing.js'

/** What reaches SMEs through other suppliers. */
export const indirectText = {
  lead: 'What large suppliers say they passed on to SMEs out of what the NHS paid them, from their yearly returns. It is kept apart from the direct share and never added to it.',
  year: 'Financial year',
  show: 'Show year',
  grades: {
    heading: 'By how well it is proven',
    lead: 'Said by the supplier, tested on a sample, or proven invoice by invoice. Grades are never added together.',
    caption: (what: string) => `${what} by evidence grade`,
    first: 'Evidence',
    columns: [
      'Returns',
      'Subcontractors',
      'SME',
      'Not an SME',
      'Not known',
      'SME share',
      'Lowest to highest',
    ],
    names: { declared: 'Declared', sampled: 'Sampled', invoiced: 'Invoiced' },
    chart: 'What was passed on: SME, not SME and not known, by evidence grade',
    none: 'no return',
  },
  named: (name: string, words: string) => `${name}: ${words}`,
  supplyChain: {
    heading: 'NHS Supply Chain, apart',
    lead: 'What NHS Supply Chain passed on to its own suppliers: a route of its own.',
  },
  strategic: 'Strategic suppliers',
  coverage: {
    heading: 'How much the returns speak for',
    words: (income: string, all: string, part: number | undefined) =>
      part === undefined
        ? `The suppliers who gave returns say the NHS paid them ${pounds(income)}.`
        : `The suppliers who gave returns say the NHS paid them ${pounds(income)}: ${share(Math.min(1, part))} of the ${pounds(all)} paid directly to suppliers that are not SMEs.`,
    without: (returns: number) => `${counted(returns, 'return')} did not say what the NHS paid.`,
    above: 'More than the files hold: files of that year are missing.',
  },
  extrapolation: {
    heading: 'Those who gave no return',
    nothing: 'Nothing is said of them unless a method is named.',
    ask: (method: string) => `Extrapolate by the method ${method}`,
    by: (method: string) => `Extrapolated by the method ${method}`,
    notApplied: (reason: string) => `The method does not allow it here: ${reason}`,
    result: (value: number, lowest: number, highest: number) =>
      `${share(value)} of spend with large suppliers, between ${share(lowest)} and ${share(highest)}. This is an estimate, and no return says so.`,
    sterling: (sme: string, unknown: string) =>
      `${pounds(sme)} to SMEs, and ${pounds(unknown)} to suppliers of unknown status.`,
    formula: 'Formula',
  },
  about: {
    definition: 'What is measured',
    formula: 'Formula',
    year: 'Financial year',
    cut: 'Data as of',
    cutOf: (cut: number) => `point ${cut} of the data`,
    rebuild: 'Request that makes it again',
  },
  chosen: (year: number) => `All organisations together, ${yearName(year)}`,
  returns: 'Returns of suppliers',
} as const
