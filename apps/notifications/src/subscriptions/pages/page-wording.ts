/** What a page says, and the button it has, if any. */
export interface PageWording {
  title: string
  paragraphs: readonly string[]
  button?: string
}

/** Every word of the pages behind the links in mails. */
export const PAGES = {
  askConfirm: {
    title: 'Start your alerts',
    paragraphs: [
      'Press the button to start the alerts you asked for.',
      'If you did not ask for any, close this page: nothing will be sent.',
    ],
    button: 'Start the alerts',
  },
  confirmed: {
    title: 'Your alerts have started',
    paragraphs: ['Each mail has a link to stop them.'],
  },
  confirmEnded: {
    title: 'These alerts were stopped',
    paragraphs: ['To get them again, subscribe once more.'],
  },
  confirmExpired: {
    title: 'This link is too old',
    paragraphs: ['It worked for 7 days. Subscribe once more, and a new link will be sent to you.'],
  },
  askUnsubscribe: {
    title: 'Stop these alerts',
    paragraphs: ['Press the button, and this subscription sends you nothing more.'],
    button: 'Stop the alerts',
  },
  unsubscribed: {
    title: 'Your alerts have stopped',
    paragraphs: ['This subscription sends you nothing more. You need not do anything else.'],
  },
  unknownLink: {
    title: 'This link leads nowhere',
    paragraphs: [
      'It may be cut off, or newer than the mail it came in. Copy all of it from your latest mail.',
    ],
  },
} as const satisfies Record<string, PageWording>
