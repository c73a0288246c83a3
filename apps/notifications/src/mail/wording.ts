/** Every word that a mail of Inroad says of its own accord; the rest is what notices say. */
export const WORDING = {
  sender: 'Inroad',
  listName: 'Inroad opportunity alerts',

  subject: {
    new: 'New opportunity',
    changed: 'Changed',
    deadlineMoved: 'Deadline moved',
    closed: 'Closed',
    confirm: 'Confirm your Inroad alerts',
  },

  lead: {
    new: {
      tender: 'This opportunity is open. You can still act on it.',
      planning:
        'This is early news: the buyer is preparing or asking for views. There is nothing to tender for yet.',
    },
    changed: 'Something you would act on has changed.',
    closed: {
      cancelled: 'The buyer cancelled this before an award. There is nothing more to do.',
      terminated: 'The buyer ended this procurement before an award. There is nothing more to do.',
      withdrawn: 'The notice was withdrawn. There is nothing more to do.',
    },
  },

  heading: { changes: 'What changed', facts: 'The opportunity', why: 'Why you get this' },

  label: {
    buyer: 'Buyer',
    value: 'Value',
    deadline: 'Deadline',
    regions: 'Where',
    cpv: 'Category',
    stage: 'Stage',
    sme: 'Suitable for SMEs',
    notice: 'Notice',
    scope: 'What is bought',
    lots: 'Lots',
    documents: 'Documents',
    words: 'Words',
    excludedWords: 'Without the words',
    nhsOnly: 'Buyers',
    buyers: 'Chosen buyers',
    stages: 'Stage',
    preference: 'Preference',
  },

  stage: { planning: 'Planning or early engagement', tender: 'Tender' },
  notStated: 'Not stated',
  noDeadline: 'None stated',
  more: (count: number) => `and ${count} more`,
  nowReads: (text: string) => `Now: ${text}`,
  usedToRead: (text: string) => `Before: ${text}`,
  matches: (text: string) => `This one matches: ${text}`,

  smeSuitable: 'Yes, the notice says so',
  smeNotSaid: 'The notice does not say',
  pageLink: 'See the opportunity, its lots and what changed',
  noticeLink: 'Read the statutory notice',
  entryLink: 'Read the entry',
  noticeRules: 'The notice is what counts. If it says something else, the notice is right.',
  voluntary:
    'No statute requires this entry: it is not a statutory notice, and you will not find it on Find a Tender.',

  range: {
    between: (low: string, high: string) => `${low} to ${high}`,
    from: (low: string) => `${low} or more`,
    upTo: (high: string) => `Up to ${high}`,
    orNotStated: (range: string) => `${range}, or not stated`,
  },
  together: ' and ',
  either: (list: readonly string[]) => list.join(' or '),
  nhsOnly: 'NHS only',
  prefersSme: 'Marked when suitable for SMEs',

  whyCriteria: 'You asked Inroad for opportunities that fit all of this:',
  whyEverything: 'You asked Inroad for every opportunity.',
  whyToldBefore: 'Inroad told you of this opportunity before, so it tells you how it goes on.',
  unsubscribe: 'Stop these alerts',
  aboutUnsubscribing: 'To stop these alerts, use the link and press the button on its page.',

  manage: 'See, change or stop what you asked for',
  aheadOfDigest: {
    daily:
      'You asked for one mail a day. This comes by itself because its deadline is before the next one.',
    weekly:
      'You asked for one mail a week. This comes by itself because its deadline is before the next one.',
  },

  digest: {
    subject: { daily: 'Today', weekly: 'This week', both: 'Today and this week' },
    title: (count: number) =>
      count === 1 ? '1 opportunity for you' : `${count} opportunities for you`,
    lead: {
      daily: 'This is what came since the last daily mail.',
      weekly: 'This is what came since the last weekly mail.',
      both: 'This is what came since the last daily and the last weekly mail.',
    },
    read: 'Read the notice',
    andMore: (count: number) => `And ${count} more`,
    noticeRules: 'The notices are what counts. If one says something else, the notice is right.',
    unsubscribe: 'Stop the collected mails',
    aboutUnsubscribing:
      'To stop all that comes in collected mails, use this link and press the button on its page.',
  },

  confirm: {
    title: 'Confirm that you want these alerts',
    asked: 'Someone, most likely you, asked Inroad to send alerts to this address for:',
    everything: 'Every opportunity',
    frequency: {
      'at-once': 'Each would come at once.',
      daily: 'They would come in one mail a day, at 7am.',
      weekly: 'They would come in one mail a week, on Mondays at 7am.',
    },
    press: 'To start, use the link and press the button on its page. It works for 7 days.',
    link: 'Confirm these alerts',
    notYou:
      'If it was not you, do nothing: without the button nothing is sent, and the address is deleted.',
  },
} as const
