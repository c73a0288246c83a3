/** Words for whoever records the status of a supplier. */
export const decidingText = {
  title: (name: string) => `Is ${name} an SME?`,
  known: {
    heading: 'What is known',
    hints: 'What is said of it',
    nothing: 'Nobody has said anything yet.',
  },
  status: {
    legend: 'What you found out',
    hints: {
      sme: 'Fewer than 250 people, and a turnover or balance sheet below the limit, with its group',
      'not-sme': 'Above the limits, by itself or with its group',
      unknown: 'You looked, and it cannot be told',
    },
    missing: 'Say what you found out',
  },
  definition: {
    legend: 'By which definition?',
    choices: {
      PA2023: 'Procurement Act 2023, section 123',
      EU2003: 'Recommendation 2003/361/EC, for years before the Act',
    },
    missing: 'Choose the definition',
  },
  asOf: {
    legend: 'Of which day are the facts?',
    hint: 'Such as the end of the accounts: 31 3 2026',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    missing: 'Enter the day of the facts, such as 31 3 2026',
  },
  reference: {
    label: 'Where does that stand?',
    hint: 'The accounts, a web address, who said so. It is kept with the status. Do not write about people.',
    missing: 'Say where that stands, in 3 to 500 characters',
  },
  group: {
    legend: 'Did you look at its whole group?',
    hint: 'A small firm that belongs to a large group is not an SME.',
    yes: 'Yes, or it belongs to none',
    no: 'No',
    missing: 'Say whether you looked at its whole group',
    parent: 'Parent of its group',
    parentHint:
      'Company number, or its name where it has none in the UK. Leave it empty where there is no group.',
  },
  figures: {
    legend: 'Figures, where you have them',
    hint: 'With them the definition does the sum, and what contradicts them is refused.',
    staff: 'People who work there',
    staffMissing: 'Enter a whole number of people, such as 40, or leave it empty',
    turnover: 'Turnover of a year',
    balanceSheet: 'Balance sheet total',
    amountMissing: 'Enter an amount, such as 4,400,000, or leave it empty',
    currency: 'The amounts are in',
    currencies: { GBP: 'Pounds', EUR: 'Euros' },
    rate: 'Euros for a pound',
    rateHint:
      'Only where the amounts are in another currency than the definition’s limits: pounds for the Act, euros for the Recommendation. For example, 1.17',
    rateMissing: 'Enter how many euros a pound was, such as 1.17, or leave it empty',
  },
  button: 'Record the status',
  cancel: 'Leave it as it is',
} as const
