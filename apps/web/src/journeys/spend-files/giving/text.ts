/** Words for whoever gives a file. */
export const givingText = {
  title: 'Give a file',
  replaceTitle: (name: string) => `Give a file that replaces ${name}`,
  lead: 'A CSV file of payments, as it is published or as your finance system writes it. It may be as large as 2 GB. Titles above the header, another order of columns and other encodings are no matter: you see how it is read before you rely on it.',
  whose: {
    legend: 'Whose payments are these?',
    own: (name: string, code: string) => `${name} (${code})`,
    column: 'A column of the file says it',
    other: 'Another organisation',
    code: 'ODS code of the other organisation',
    hint: 'Only where it is another one. For example, RQM',
    missing: 'Say whose payments these are',
    codeMissing: 'Enter the ODS code, such as RQM',
  },
  corrects: {
    legend: 'Does this file stand in for an earlier one?',
    hint: 'The earlier file counts no longer once this one is read. Rows that both hold count once anyway.',
    none: 'No, it is new',
    line: (name: string, given: string) => `${name}, given on ${given}`,
  },
  file: {
    label: 'The file',
    hint: 'Sending a large file takes a while. Keep this page open until it has arrived.',
    missing: 'Choose the file',
  },
  button: 'Send the file',
} as const
