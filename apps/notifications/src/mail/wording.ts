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
  either: (list: readonly string[]) => list.join(' or '),
  nhsOnly: 'NHS only',
  prefersSme: 'Marked when suitable for SMEs',

  whyCriteria: 'You asked Inroad for opportunities that fit all of this:',
  whyEverything: 'You asked Inroad for every opportunity.',
  whyToldBefore: 'Inroad told you of this opportunity before, so it tells you how it goes on.',
  unsubscribe: 'Stop these alerts',
  aboutUnsubscribing: 'To stop these alerts, use the link and press the button on its page.',

  confirm: {
    title: 'Confirm that you want these alerts',
    asked: 'Someone, most likely you, asked Inroad to send alerts to this address for:',
    everything: 'Every opportunity',
    press: 'To start, use the link and press the button on its page. It works for 7 days.',
    link: 'Confirm these alerts',
    notYou:
      'If it was not you, do nothing: without the button nothing is sent, and the address is deleted.',
  },
} as const
