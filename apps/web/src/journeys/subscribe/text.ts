/** Asking for alerts on what one has just searched for. */
export const subscribeText = {
  back: 'Back',
  continue: 'Continue',
  change: 'Change',
  caption: 'Get email alerts',
  everything: 'Every opportunity',

  preview: {
    title: 'Check what you would be told about',
    wanted: 'You would get an email about opportunities that match all of this',
    asked: 'What you asked for',
    edit: 'Change your search',
    past: 'What matched in the last 90 days',
    count: (count: number, more: boolean) => {
      if (more)
        return `More than ${count.toLocaleString('en-GB')} opportunities matched. That is a lot of email: you may want to narrow your search.`
      if (count === 0) return 'Nothing matched. You can still ask for alerts, or widen your search.'
      if (count === 1) return '1 opportunity matched.'
      return `${count.toLocaleString('en-GB')} opportunities matched.`
    },
    newest: (shown: number) => `These are the newest ${shown}.`,
    published: (when: string) => `Published ${when}`,
    closes: (when: string) => `Closes ${when}`,
    closed: 'This one has closed',
    noDeadline: 'No closing date stated',
    noBuyer: 'Buyer not stated',
    why: 'Why:',
    leftOut: 'Alerts can not use every part of your search. These parts are left out:',
    parts: {
      buyer: 'the name of a buyer: choose a buyer by its code, such as GB-NHS:RQM',
      closing:
        'closing dates: you are told when something is published, and again when its date moves',
      closed: 'closed opportunities: you are told about those that you can still act on',
      regionNotStated: 'leaving out what states no region: it may be for yours, so you are told',
    },
  },

  nothing: {
    title: 'You have not chosen anything yet',
    body: 'Without words, categories, regions or other choices you would get an email about every opportunity in the country.',
    search: 'Choose what you want to hear about',
    everything: 'I want to hear about every opportunity',
  },

  unclear: {
    title: 'Some of your search can not be used for alerts',
    amounts: {
      valueMin: 'Enter the lowest value in pounds and digits, like 10000 or 2500.50',
      valueMax: 'Enter the highest value in pounds and digits, no lower than the lowest',
    },
    edit: 'Change your search',
  },

  frequency: {
    title: 'How often do you want to hear?',
    hint: 'If something closes before your next email, we tell you at once.',
    missing: 'Select how often you want to hear',
    options: {
      'at-once': { text: 'As it happens', hint: 'An email for each opportunity, within minutes' },
      daily: { text: 'Once a day', hint: 'One email at 7am with everything since the day before' },
      weekly: { text: 'Once a week', hint: 'One email on Monday at 7am' },
    },
  },

  address: {
    title: 'Where should we send your alerts?',
    label: 'Email address',
    hint: 'We send one email to confirm the address. We use it for nothing but these alerts, and every email has a link to stop them.',
    privacy: 'Read how we use your address',
    invalid: 'Enter an email address in the correct format, like name@example.com',
    missing: 'Enter your email address',
  },

  check: {
    title: 'Check your answers',
    what: 'What you want to hear about',
    frequency: 'How often',
    address: 'Email address',
    send: 'Send me the email to confirm',
  },

  sent: {
    title: 'Check your email',
    body: 'If the address can receive email, a link to confirm is on its way. Alerts start when you open it and press the button.',
    days: 'The link works for 7 days. If nothing arrives in a few minutes, look in your spam folder, or ask again.',
    already: 'If you have these alerts already, nothing more is sent.',
    again: 'Back to the opportunities',
  },
} as const

/** One facet of what somebody wants to hear of, as the services say it. */
interface Facet {
  label: string
  text: string
}

/** Criteria in words, as rows of a summary list. */
export function criteriaInWords(inWords: readonly Facet[]): { label: string; text: string }[] {
  if (inWords.length > 0) return inWords.map(({ label, text }) => ({ label, text }))
  return [{ label: subscribeText.preview.asked, text: subscribeText.everything }]
}

/** The same in one line: `Category: Medical equipment; Where: North West`. */
export function criteriaInOneLine(inWords: readonly Facet[]): string {
  if (inWords.length === 0) return subscribeText.everything
  return inWords.map(({ label, text }) => `${label}: ${text}`).join('; ')
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** `10 August 2026`, by UK time. */
export function dayInWords(instant: string): string {
  return DAY.format(new Date(instant))
}
