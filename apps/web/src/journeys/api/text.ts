/** The page about the interface for programs. */
export const apiText = {
  title: 'For programs',
  lead: 'Everything that is published here can be read by programs too, without a key.',
  address: (base: string) => `All addresses begin with ${base}.`,
  documents: {
    heading: 'What there is',
    columns: { address: 'Address', what: 'What it answers' },
    rows: [
      ['/opportunities', 'Opportunities, with all the ways of searching that the search page has'],
      [
        '/opportunities/{id}',
        'One opportunity by its id or OCID, with what changed and its notices',
      ],
      ['/cpv', 'Categories (CPV) with how many opportunities are open in each'],
      ['/regions', 'Regions (ITL) with how many opportunities are open in each'],
      ['/openapi.json', 'All of this described for programs, in OpenAPI 3.1'],
    ],
  },
  rules: {
    heading: 'How it behaves',
    list: [
      'Answers are JSON. A fault is answered as problem details (RFC 9457) with a code that does not change.',
      'A list gives `next`: send it back as `cursor` for the next page. A cursor is good for the same search only.',
      'Each answer has an `ETag`. Send it back as `If-None-Match`, and what has not changed is answered with 304.',
      'A parameter that is not known is refused with 400, so that a spelling mistake does not look like a result.',
      'Scripts on any site may read it (CORS).',
      'One address may ask 600 times a minute. Above that the answer is 429 with `Retry-After`.',
    ],
  },
  example: {
    heading: 'An example',
    lead: 'Open opportunities for catheters in the North West of England, for NHS buyers:',
    path: '/opportunities?words=catheters&region=UKD&nhsOnly=true',
  },
} as const
