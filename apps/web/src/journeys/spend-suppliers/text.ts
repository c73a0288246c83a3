import { counted, number, whenExactly } from '../../kit/how-long.js'
import type { PayeeKind, SmeStatus } from './supplier-types.js'

const kinds: Record<PayeeKind, string> = {
  'third-party': 'A firm or charity',
  'nhs-supply-chain': 'NHS Supply Chain',
  nhs: 'An NHS body',
  government: 'Government: a department, council or other public body',
  'pensions-and-tax': 'Pensions or tax',
  individual: 'A person',
}

const statuses: Record<SmeStatus, string> = {
  sme: 'SME',
  'not-sme': 'Not an SME',
  unknown: 'Not known',
}

/** Names of registers as people know them (org-id.guide). */
const schemes: Readonly<Record<string, string>> = {
  'GB-COH': 'Company number',
  'GB-CHC': 'Charity number',
  'GB-SC': 'Scottish charity number',
  'GB-NIC': 'Northern Ireland charity number',
  'GB-NHS': 'ODS code',
  'GB-VAT': 'VAT number',
  'GB-PPON': 'PPON',
  'companies-house': 'Companies House',
  charities: 'the register of charities',
  ods: 'the NHS organisation register',
}

/** What analysts read about suppliers. */
export const suppliersText = {
  kinds,
  statuses,
  success: 'Done',
  undo: 'Undo',
  identifier: (scheme: string, id: string) =>
    `${Object.hasOwn(schemes, scheme) ? schemes[scheme] : scheme} ${id}`,
  byName: 'Known by name only',
  person: (id: string, mine: boolean) => (mine ? 'you' : `person ${id}`),
  search: {
    title: 'Suppliers',
    label: 'Name or number',
    hint: 'For example, catheters, or a company number',
    kind: 'Kind',
    everyKind: 'Every kind',
    button: 'Search',
    caption: 'Suppliers, by what was paid to them',
    columns: ['Supplier', 'Kind', 'Numbers', 'Spellings', 'Paid by everybody'],
    empty: 'No supplier is like that.',
    more: 'Further suppliers',
  },
  supplier: {
    done: {
      undone: 'The act is undone.',
      split: 'The spellings are taken out: together they are a supplier of their own.',
      merged: 'The suppliers are one now.',
      decided: 'The status is recorded.',
      withdrawn: 'The evidence is withdrawn.',
    },
    rows: {
      kind: 'Kind',
      numbers: 'Numbers',
      parent: 'Parent of its group',
      status: 'SME status today',
      why: 'Why',
    },
    ways: {
      heading: 'What you can do',
      status: 'Record its SME status',
      split: 'Take out spellings that are somebody else’s',
      merge: 'Make it one with another supplier',
    },
    years: {
      heading: 'What it was paid',
      chart: (name: string) => `Pounds paid to ${name}, by financial year`,
      caption: 'Paid, by financial year',
      columns: ['Financial year', 'Payments', 'Invoices', 'Pounds'],
      year: (from: number) => `${from} to ${from + 1}`,
      empty: 'Nothing that counts was paid to it.',
    },
    spellings: {
      heading: 'How it is written',
      caption: 'Spellings that count for it',
      columns: ['Spelling', 'Post code', 'Pounds', 'Confidence', 'Why it counts here'],
      empty: 'No spelling counts for it.',
    },
    periods: {
      heading: 'SME status over time',
      caption: 'SME status, the oldest first',
      columns: ['From', 'Until', 'Status', 'Why'],
      always: 'Always',
      onwards: 'Today and later',
    },
    evidence: {
      heading: 'What is said of its status',
      caption: 'Evidence, the newest first',
      columns: ['Says', 'As of', 'Definition', 'Source', 'Group', 'State', 'Change'],
      sources: {
        organisations: 'The firm itself',
        manual: 'An analyst',
        notice: 'A notice',
        list: 'A list',
        accounts: 'Accounts at Companies House',
      } as Readonly<Record<string, string>>,
      inForce: 'Counts',
      over: 'Counts no longer',
      checked: 'Checked',
      notChecked: 'Not checked',
      parent: (parent: string) => `Belongs to ${parent}`,
      withdraw: 'Withdraw',
      withdrawWhat: (status: string, asOf: string) => `what says ${status} as of ${asOf}`,
      empty: 'Nobody has said anything yet.',
    },
    decisions: {
      heading: 'Who decided that',
      caption: 'Decisions on its spellings, the newest first',
      columns: ['When', 'Spelling', 'Decision', 'By', 'Confidence', 'Reason', 'Change'],
      words: {
        matched: 'It is this one',
        'no-match': 'Nobody was found',
        rejected: 'It is not this one',
        split: 'Taken out',
        merged: 'Made one',
        undone: 'Undone',
      } as Readonly<Record<string, string>>,
      rule: (version: string) => `Rules ${version}`,
      over: 'no longer in force',
      undoWhat: (spelling: string) => `the decision on ${spelling}`,
      empty: 'Nothing was decided yet.',
    },
    when: whenExactly,
  },
  split: {
    title: 'Which spellings are somebody else’s?',
    hint: 'Together they become a supplier of their own. You can undo it.',
    missing: 'Choose the spellings that are somebody else’s',
    all: 'Leave at least one spelling here',
    reason: 'Why?',
    reasonHint:
      'In a few words; it is kept and published with the decision. Do not write about people.',
    reasonMissing: 'Say why, in 3 to 300 characters',
    button: 'Take them out',
  },
  merge: {
    title: 'With which supplier is it one?',
    search: 'Search the other supplier',
    searchHint: 'A name or number',
    searchButton: 'Search',
    legend: 'The other supplier, which remains',
    missing: 'Choose the supplier with which it is one',
    empty: 'No other supplier is like that.',
    option: (spellings: number, paid: string) => `${counted(spellings, 'spelling')}, ${paid} paid`,
    button: 'Make them one',
  },
  withdraw: {
    title: 'Withdraw this evidence?',
    body: 'It counts no longer from now on. Figures that were quoted keep it.',
    reason: 'What is wrong with it?',
    reasonHint: 'It is kept with the evidence. Do not write about people.',
    reasonMissing: 'Say what is wrong with it, in 3 to 500 characters',
    button: 'Withdraw it',
    cancel: 'Leave it as it is',
  },
  count: number,
}
