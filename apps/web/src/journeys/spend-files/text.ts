import { number, whenExactly } from '../../kit/how-long.js'
import { pounds } from '../../kit/pounds.js'
import type { FileState } from './file-types.js'

const states: Record<FileState, string> = {
  arriving: 'Arriving',
  queued: 'Being read',
  asking: 'Waits for an answer',
  ingested: 'Counted',
  refused: 'Cannot be read',
  superseded: 'Replaced',
  withdrawn: 'Withdrawn',
}

/** What analysts read about spend files. */
export const spendFilesText = {
  states,
  success: 'Done',
  home: {
    title: 'Spend data',
    lead: 'Files of payments come in here, payees are matched to suppliers, and the status of suppliers is found out. The figures rest on it.',
    files: {
      link: 'Spend files',
      hint: 'Give a file, answer what it leaves open, put rejected rows right.',
    },
    give: { link: 'Give a file', hint: 'A CSV file of payments, as it is published, up to 2 GB.' },
    review: {
      link: 'Payees to review',
      hint: 'Who was paid, where the rules are not sure enough. The largest sums first.',
    },
    status: {
      link: 'SME status to find out',
      hint: 'Suppliers of unknown status, by what was paid to them. A few decisions settle most of it.',
    },
    suppliers: { link: 'Suppliers', hint: 'Search them; see and correct what is known of each.' },
    returns: {
      link: 'Returns of strategic suppliers',
      hint: 'What they paid to SMEs in turn: indirect spend, kept apart.',
    },
    figuresHeading: 'Figures',
    figures: { link: 'SME spend', hint: 'The figures as everybody sees them.' },
    targets: { link: 'Targets', hint: 'The share that each organisation aims at.' },
    views: { link: 'Saved views', hint: 'Figures you come back to.' },
    access: {
      link: 'The data by SQL, feed and events',
      hint: 'For Metabase, Superset and programs of your own.',
    },
  },
  list: {
    title: 'Spend files',
    give: 'Give a file',
    filter: { state: 'State', every: 'Every state', button: 'Show' },
    caption: 'Spend files, the latest first',
    columns: ['File', 'Who paid', 'State', 'Payments', 'Rows counted', 'Pounds counted', 'Given'],
    rows: (accepted: number, all: number) => `${number(accepted)} of ${number(all)}`,
    empty: 'There are no such files.',
    more: 'Earlier files',
    notYet: 'Not yet',
    notSaid: 'Not said yet',
    correction: 'rows put right',
  },
  file: {
    states: {
      arriving: 'The file is still arriving.',
      queued: 'The file is being read. You can leave this page; it goes on without you.',
      asking: 'The file says less than is needed to read it. Answer what follows, and it is read.',
      ingested: 'The payments of this file count.',
      refused: 'The file cannot be read, so nothing of it counts.',
      superseded: 'A later file stands in its place. Its payments count no longer.',
      withdrawn: 'The file was withdrawn. Its payments count no longer.',
    } satisfies Record<FileState, string>,
    done: {
      given: 'The file has arrived.',
      known: 'These very bytes were given before: this is the file of then. Nothing counts twice.',
      read: 'Your answers are kept, and the file is read again with them.',
      withdrawn: 'The file is withdrawn.',
      corrected: 'The rows put right have arrived.',
    },
    progress: {
      label: 'How far the file is read',
      sentence: (bytes: number, of: number) => `${size(bytes)} of ${size(of)}`,
      refresh: 'See how far it is now',
    },
    questions: { heading: 'What must be told', answer: 'Answer' },
    refused: { heading: 'Why it cannot be read', again: 'Say how it is to be read' },
    rows: {
      state: 'State',
      authority: 'Who paid',
      payments: 'Payments',
      given: 'Given',
      size: 'Size',
      source: 'Mapping shared with',
      confirmed: 'Columns',
      supersedes: 'Replaces',
      supersededBy: 'Replaced by',
      corrects: 'Puts right rows of',
    },
    confirmed: 'Confirmed by a person, or by an earlier file of the same source',
    unconfirmed: 'Found by themselves. Look whether they are right',
    fromTo: (first: string, last: string) => `${first} to ${last}`,
    size,
    reconciliation: {
      heading: 'Does it add up?',
      balances: (rows: Counts, sterling: Sums) =>
        `It balances. Rows: ${sum(rows, number)}. Pounds: ${sum(sterling, pounds)}.`,
      broken: {
        heading: 'It does not balance',
        body: 'Rows or pounds in are not what was accepted, rejected and duplicate. Quote no figure of this file, and tell whoever looks after this service.',
      },
      picture: (rows: Counts) => `What became of the ${number(rows.in)} rows of the file`,
      caption: 'What became of the rows and the pounds',
      columns: ['Rows of the file', 'Rows', 'Pounds'],
      lines: {
        in: 'In the file',
        accepted: 'Accepted',
        rejected: 'Rejected',
        duplicate: 'Duplicate: counted already',
      },
      settled: (count: number) =>
        `${number(count)} of the rejected rows ${count === 1 ? 'was' : 'were'} put right since.`,
    },
    ways: {
      heading: 'What you can do',
      reading: 'Check or correct how its columns are read',
      rejected: (count: number) => `See the rejected rows (${number(count)})`,
      lines: 'See its payments',
      correct: 'Give rejected rows put right',
      replace: 'Give a file that replaces this one',
      withdraw: 'Withdraw it',
    },
    corrections: {
      heading: 'Rows put right',
      line: (name: string, at: string) => `${name}, given on ${at}`,
    },
    history: {
      heading: 'How it was read',
      caption: 'Readings of this file, the latest first',
      columns: ['Read on', 'Counts', 'Accepted', 'Rejected', 'Duplicate', 'Pounds accepted'],
      now: 'now',
      notYet: 'not yet',
      from: (cut: number) => `since data cut ${number(cut)}`,
      until: (from: number, until: number) =>
        `from data cut ${number(from)} until ${number(until)}`,
    },
  },
  withdraw: {
    title: 'Withdraw this file?',
    body: 'Its payments count no longer, and every figure they were part of changes. The file stays to be seen, and figures that were quoted can still be rebuilt from it.',
    button: 'Withdraw the file',
    cancel: 'Leave it as it is',
  },
  when: whenExactly,
}

type Parts<Value> = Record<'in' | 'accepted' | 'rejected' | 'duplicate', Value>
type Counts = Parts<number>
type Sums = Parts<string>

/** What came in, and what became of it. */
function sum<Value>(parts: Parts<Value>, write: (value: Value) => string): string {
  const { in: whole, accepted, rejected, duplicate } = parts
  return `${write(whole)} in = ${write(accepted)} accepted + ${write(rejected)} rejected + ${write(duplicate)} duplicate`
}

/** `1.2 MB`. */
function size(bytes: number): string {
  const [unit, divisor] = bytes < 1_000_000 ? ['kB', 1_000] : ['MB', 1_000_000]
  return `${(bytes / divisor).toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${unit}`
}
