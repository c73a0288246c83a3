import { counted, howLong, whenExactly } from '../../kit/how-long.js'

/** Who was told of an opportunity, in words. */
export const deliveryText = {
  title: 'Who was told',
  lead: 'Every subscription that matched is counted below, and so is what became of its mail.',
  refresh: 'Refresh this page',
  nothing: {
    heading: 'Nothing has gone out yet',
    body: 'Mails go out within seconds of publishing. A draft is told to nobody.',
  },
  balanced: 'The figures add up: nobody is missing and nobody is counted twice.',
  unbalanced: {
    heading: 'The figures do not add up',
    body: 'Somebody is missing or counted twice. Please tell the people who run this service, and quote the address of this page.',
  },
  total: 'All changes together',
  changes: {
    published: (at: string) => `Published on ${whenExactly(at)}`,
    amended: (at: string) => `Changed on ${whenExactly(at)}`,
    closed: (at: string) => `Closed on ${whenExactly(at)}`,
  },
  states: {
    expanding: 'Recipients are still being worked out.',
    completed: '',
    suppressed: 'Nobody was told of this.',
  },
  ledgerCaption: (of: string) => `What became of the mails: ${of}`,
  columns: { name: 'What became of them', count: 'Subscriptions' },
  lines: {
    matched: 'Matched',
    suppressed: 'Not told',
    queued: 'Queued for sending',
    notYetExpanded: 'Still being worked out',
    accepted: 'Accepted by the mail server',
    delivered: 'delivered',
    bounced: 'bounced',
    unknown: 'delivery not known',
    failed: 'Failed',
    refused: 'refused by the mail server',
    ambiguous: 'no answer, so not sent again',
    pending: 'Pending',
    waiting: 'waiting to be sent',
    sending: 'being sent now',
  },
  /** Why somebody was not told; a reason that is not here shows as it is. */
  reasons: {
    duplicate: 'another subscription of theirs was told',
    ended: 'they ended their subscription',
    address: 'their mailbox does not exist',
    'not-told': 'they had not been told of the opportunity',
    closed: 'it was too late to act on it',
    backfill: 'it was no longer news',
    superseded: 'newer news had gone out',
  } as Readonly<Record<string, string>>,
  times: {
    heading: 'How long the mails took',
    none: 'The mail server has not accepted a mail yet.',
    sentence: (median: number, p95: number) =>
      `Half of the mails took ${howLong(median)} or less, and 95 in 100 took ${howLong(p95)} or less.`,
    collected: (count: number) =>
      `${counted(count, 'mail')} went out as part of a daily or weekly mail, which waits for its hour.`,
    from: 'From the moment the news was recorded here to the moment the mail server took the mail.',
    chart: (count: number) =>
      `Bar chart: how long ${counted(count, 'mail')} took. The table has the same figures.`,
    caption: (of: string) => `How long the mails took: ${of}`,
    columns: { name: 'Time', count: 'Mails' },
  },
  slots: {
    'under-10-seconds': 'Under 10 seconds',
    '10-to-60-seconds': '10 to 60 seconds',
    '1-to-5-minutes': '1 to 5 minutes',
    '5-to-60-minutes': '5 to 60 minutes',
    '1-to-24-hours': '1 to 24 hours',
    later: 'Later',
  },
}
