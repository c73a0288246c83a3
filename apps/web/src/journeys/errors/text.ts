/** What each error page says: what happened, and what to do. */
export const errorText = {
  correlation: (id: string) => `If you ask for help, quote this reference: ${id}`,
  pages: {
    'not-found': {
      title: 'Page not found',
      paragraphs: [
        'If you typed the address, check that it is right. If you followed a link, what it led to may have ended.',
      ],
    },
    'not-allowed': {
      title: 'You cannot do this',
      paragraphs: [
        'You are signed in, but not with a role that may use this page. Someone who administers your organisation can change your roles.',
        'If you sent a form, nothing was changed.',
      ],
    },
    'too-many': {
      title: 'Too many requests',
      paragraphs: ['Wait a minute, then try again. Nothing was changed.'],
    },
    'service-away': {
      title: 'This part of the service is not available',
      paragraphs: [
        'Try again in a few minutes. If you sent a form, check whether it was saved first.',
      ],
    },
    'not-understood': {
      title: 'We could not understand that',
      paragraphs: ['Go back and check what you entered. Nothing was changed.'],
    },
    failed: {
      title: 'Something went wrong',
      paragraphs: ['Try again in a few minutes. The fault has been recorded.'],
    },
  },
} as const

export type ErrorPage = keyof typeof errorText.pages
