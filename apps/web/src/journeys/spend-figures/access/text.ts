/** The same data for tools of one's own. */
export const accessText = {
  title: 'Spend data for your own tools',
  lead: 'The figures on these pages, and the payments behind them, as files, as tables for SQL, as events and as a feed over HTTP.',
  files: {
    heading: 'Files',
    body: 'Every page of figures offers its numbers as CSV, whole, with the totals that the page shows. The address of the page and that of the file take the same choices.',
    example: 'One organisation, one year, every payment:',
  },
  sql: {
    heading: 'SQL, read only',
    body: 'The schema spend_public holds views of everything the figures rest on, for Metabase, Superset or any client of PostgreSQL. The role spend_reader may read it and nothing else; ask whoever runs this service for a login of that role. Names of people are not in it.',
    connect: 'Connect:',
    columns: ['View', 'What it holds'],
    caption: 'Views of the schema spend_public',
    example:
      'The SME share of one organisation in one year, to the penny as the page shows it: each figure has a page of its own, which gives the query.',
    figure: 'A figure with its query',
  },
  feed: {
    heading: 'Feed of changes over HTTP',
    body: 'Every spend event, in an order in which none is ever missed, as a CloudEvents batch. The header Inroad-Cursor of an answer, also in its Link header, is where to go on; an empty batch means that nothing is new yet. Events are kept for 400 days.',
    since: 'From a day on:',
    next: 'What follows:',
    types: 'Only some types:',
  },
  tail: {
    heading: 'Events as they happen',
    body: 'Beside the service, the command line prints them one a line, in JSON; with --since it begins with what is past.',
  },
  commands: {
    heading: 'The same by the command line',
    body: 'A figure, made again from the data, with its rows and its query:',
  },
  more: { methods: 'How the share is calculated', figures: 'The figures' },
} as const
