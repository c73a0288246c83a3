/** Words about one organisation acting for another. */
export const delegationsText = {
  title: 'Acting for others',
  given: { heading: 'Who acts for you', empty: 'Nobody acts for your organisation.' },
  taken: { heading: 'For whom your people act', empty: 'Your people act for nobody else.' },
  columns: ['Organisation', 'Roles', 'Days', 'Change'],
  days: (from: string, until: string | undefined) =>
    until ? `${from} to ${until}` : `From ${from}, until ended`,
  ended: (on: string) => `Ended on ${on}`,
  make: 'Let another organisation act for yours',
  end: 'End',
  endWhat: (name: string) => `acting together with ${name}`,
  done: {
    made: 'From the first day on, their people can act for you.',
    ended: 'This has ended. It counts within seconds.',
  },
  find: {
    title: 'Who should act for you?',
    label: 'Name or ODS code of the organisation',
    hint: 'For example, a procurement hub',
    button: 'Search',
    empty: 'No contracting authority is known by these words.',
    results: 'Organisations found',
  },
  form: {
    title: (hub: string) => `Let ${hub} act for you`,
    lead: 'Their people get these roles for your organisation, if they have them in their own.',
    legend: 'What may they do for you?',
    from: 'First day',
    until: 'Last day (optional)',
    hint: 'For example, 1 4 2026',
    wrongFrom: 'Enter the first day, such as 1 4 2026',
    wrongUntil: 'Enter the last day, such as 31 3 2027, or leave it empty',
    before: 'The last day must not be before the first',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    button: 'Let them act',
  },
  endPage: {
    title: 'End this?',
    explanation: (hub: string, organisation: string) =>
      `The people of ${hub} can no longer act for ${organisation}, starting within seconds. What they did stays.`,
    button: 'End it',
  },
} as const
