/** The pages behind the links in mails. */
export const subscriptionsText = {
  continue: 'Continue',
  cancel: 'Cancel',
  caption: 'Your email alerts',
  frequency: {
    'at-once': 'As it happens',
    daily: 'Once a day, at 7am',
    weekly: 'Once a week, on Monday at 7am',
  },
  label: { frequency: 'How often', since: 'Since' },
  search: 'Search opportunities',

  confirm: {
    waiting: {
      title: 'Start your alerts',
      body: ['Check that this is what you asked for, then press the button.'],
      button: 'Start the alerts',
      notYou: 'If you did not ask for these alerts, close this page. Nothing will be sent.',
    },
    confirmed: {
      title: 'Your alerts have started',
      body: [
        'You do not need to do anything else.',
        'Every email has a link to change or stop what you get.',
      ],
    },
    ended: {
      title: 'These alerts were stopped',
      body: ['To get them again, search for opportunities and ask for alerts once more.'],
    },
    expired: {
      title: 'This link is too old',
      body: [
        'It worked for 7 days. Search for opportunities and ask for alerts once more, and we will send you a new link.',
      ],
    },
  },

  unknown: {
    title: 'This link does not work',
    body: [
      'It may be cut off, or you may have asked for a newer one. Open the link from your latest email, or copy all of it.',
      'If you asked us to delete your address, there is nothing here any more.',
    ],
  },

  unsubscribe: {
    title: 'Stop these alerts',
    body: 'Press the button, and you will get no more emails about:',
    button: 'Stop the alerts',
    already: 'These alerts have stopped',
    done: {
      title: 'Your alerts have stopped',
      body: ['You will get no more emails about this. You do not need to do anything else.'],
    },
  },

  manage: {
    title: 'Your email alerts',
    nothing: 'You get no alerts now.',
    one: (at: number) => `Alert ${at}`,
    done: {
      frequency: 'You changed how often you hear',
      criteria: 'You changed what you hear about',
      ended: 'You stopped an alert',
      all: 'You stopped all your alerts',
    },
    changeFrequency: 'Change how often',
    changeCriteria: 'Change what you hear about',
    end: 'Stop this alert',
    forAlert: (at: number) => `for alert ${at}`,
    more: 'Get alerts about something else',
    all: 'Stop all alerts',
    erase: 'Stop everything and delete my email address',
    link: 'Anyone who has this link can change your alerts, so do not pass it on. It does not show your email address.',
  },

  changeFrequency: {
    title: 'How often do you want to hear?',
    hint: 'If something closes before your next email, we tell you at once.',
    missing: 'Select how often you want to hear',
    options: {
      'at-once': { text: 'As it happens', hint: 'An email for each opportunity, within minutes' },
      daily: { text: 'Once a day', hint: 'One email at 7am with everything since the day before' },
      weekly: { text: 'Once a week', hint: 'One email on Monday at 7am' },
    },
    button: 'Save',
  },

  criteria: {
    title: 'What do you want to hear about?',
    lead: 'An opportunity must match every part that you fill in. Leave a part empty if it does not matter.',
    button: 'Save',
    words: {
      label: 'Words or phrases',
      hint: 'One on each line; one of them is enough. Put + between words that must all be there, like wound + dressing.',
    },
    excludedWords: {
      label: 'Without these words',
      hint: 'One on each line. None of them may be there.',
    },
    cpv: {
      label: 'Categories (CPV codes)',
      hint: 'One on each line, or only the first digits. For example, 3314',
    },
    regions: { legend: 'Regions', hint: 'Opportunities that state no region are always included' },
    moreRegions: {
      label: 'Smaller areas (ITL codes)',
      hint: 'One on each line. For example, UKD3',
    },
    value: {
      legend: 'Value in pounds',
      min: 'Lowest',
      max: 'Highest',
      notStated: 'Include opportunities that do not state a value',
    },
    nhsOnly: 'NHS buyers only',
    buyers: { label: 'Buyers', hint: 'One code on each line. For example, GB-NHS:RQM' },
    stage: {
      legend: 'Stage',
      any: 'Any',
      planning: 'Planning or early engagement',
      tender: 'Tender',
    },
    prefersSme: 'Mark opportunities that say they suit small and medium enterprises',
    other: 'Other choices',
    nothing:
      'Choose at least one thing: words, a category, a region, a value, a buyer, a stage, or NHS buyers only',
    reversed: 'The highest value must not be below the lowest',
    money: 'Enter pounds in digits, like 10000 or 2500.50',
  },

  endOne: {
    title: 'Stop this alert',
    body: 'You will get no more emails about:',
    button: 'Stop this alert',
  },
  endAll: {
    title: 'Stop all your alerts',
    body: 'You will get no more emails about:',
    button: 'Stop all alerts',
  },
  erase: {
    title: 'Delete your email address',
    body: [
      'This stops all your alerts and deletes your email address from this service at once. It can not be undone.',
      'What was sent to you stays counted, without your address.',
    ],
    button: 'Stop everything and delete my address',
  },
  erased: {
    title: 'Your email address is deleted',
    body: ['You will get no more emails. The links in the emails you have no longer work.'],
  },
} as const

/** What was done, as an address names it. */
export type Done = keyof typeof subscriptionsText.manage.done

export function isDone(name: string): name is Done {
  return Object.hasOwn(subscriptionsText.manage.done, name)
}
