import { counted, number } from '../../../kit/how-long.js'
import { percent, pounds } from '../../../kit/pounds.js'

/** Words of the queue of suppliers whose status nobody knows. */
export const statusText = {
  title: 'SME status to find out',
  lead: 'Suppliers of unknown status, those with the most paid to them first. What you record counts for everybody who pays them.',
  filter: {
    org: 'Who paid',
    orgHint: 'ODS code, such as RQM. Leave it empty for everybody.',
    orgWrong: 'Enter an ODS code, such as RQM, or leave it empty',
    year: 'Financial year',
    everyYear: 'All years',
    button: 'Show',
  },
  year: (from: number) => `${from} to ${from + 1}`,
  now: (coverage: number, unknown: string, thirdParty: string, suppliers: number) =>
    `The status of ${percent(coverage)} of what was paid to third parties is known. ${pounds(unknown)} of ${pounds(thirdParty)} went to ${counted(suppliers, 'supplier')} of unknown status.`,
  next: (count: number, share: number, after: number) =>
    `Deciding the next ${count === 1 ? 'one' : number(count)} covers ${percent(share)} of what is unknown: then ${percent(after)} is known.`,
  chart: {
    heading: 'How much the next decisions settle',
    label: (count: number, share: number) =>
      `Curve of the part of the unknown pounds that is settled by deciding suppliers in this order: ${number(count)} settle ${percent(share)}`,
    counted: 'suppliers decided',
  },
  caption: 'Suppliers of unknown status, by what was paid to them',
  columns: ['Place', 'Supplier', 'Pounds', 'Settled up to here', 'What is said of it', 'Decide'],
  decide: 'Decide',
  decideWhom: (name: string) => `the status of ${name}`,
  byName: 'known by name only',
  noHints: 'Nothing',
  hint: (says: string, asOf?: string) => (asOf === undefined ? says : `${says}, ${asOf}`),
  empty: 'There is no supplier of unknown status here.',
  done: { decided: 'The status is recorded, and the queue is reckoned anew.' },
} as const
