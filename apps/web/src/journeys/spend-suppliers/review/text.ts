import { pounds } from '../../../kit/pounds.js'

/** Words of the queue of payees. */
export const reviewText = {
  title: 'Payees to review',
  lead: 'The rules found somebody for these payees and were not sure enough. The largest sums come first. Each decision is kept with your name, and you can undo it.',
  empty: 'No payee waits for a decision.',
  more: 'Further payees',
  paid: (value: string) => `${pounds(value)} paid`,
  nowCounts: (name: string, kind: string) => `Counts for now as ${name} (${kind}).`,
  caption: (payee: string) => `Who ${payee} may be`,
  columns: ['Who it may be', 'Number', 'Alike', 'What agrees and what does not', 'Decide'],
  accept: 'Accept',
  acceptWhom: (payee: string, name: string) => `that ${payee} is ${name}`,
  reject: 'Reject',
  rejectWhom: (payee: string, name: string) => `that ${payee} is ${name}`,
  nobody: 'It is none of these',
  noneOf: (payee: string) => `for ${payee}`,
  other: (payee: string) => `${payee} is something else`,
  kind: 'What it is',
  kindChoose: 'Choose',
  kindMissing: 'Choose what the payee is',
  kindButton: 'Record',
  kindButtonOf: (payee: string) => `what ${payee} is`,
  from: (register: string) => `from ${register}`,
  done: {
    accept: 'The match is accepted.',
    reject: 'The match is rejected.',
    kind: 'What the payee is has been recorded.',
    undone: 'The act is undone.',
  },
  nothingChosen: 'Choose what to decide',
} as const
