/** The words of signing in and out. */
export const signInText = {
  signInAgain: 'Sign in again',

  away: {
    title: 'You cannot sign in right now',
    explanation:
      'The service by which people sign in does not answer. Nothing has changed. Try again in a few minutes; opportunities and subscriptions work without signing in.',
  },
  begunElsewhere: {
    title: 'This sign-in was not begun here',
    explanation:
      'It was begun in another browser, was used already, or took longer than an hour. Nobody has been signed in.',
  },
  refused: {
    title: 'You are not signed in',
    explanation: 'What came back from the sign-in was not as it must be, so it was not taken.',
  },
  notSureEnough: {
    title: 'A second proof is needed',
    explanation:
      'Sign in with a second factor, such as an app on your phone. Ask your organisation if you do not have one.',
  },
  closed: {
    title: 'This account is closed',
    explanation: 'Ask whoever runs this service if you think that is wrong.',
  },

  signedOut: {
    title: 'You are signed out',
    explanation: 'If others use this device, close the browser as well.',
    home: 'Go to the start page',
  },

  acting: {
    title: 'For whom do you want to act?',
    hint: 'You see and do what this organisation lets you. You can change it at any time.',
    through: (hub: string) => `through ${hub}`,
    button: 'Continue',
    choose: 'Choose for whom you want to act',
  },

  account: {
    title: 'Your account',
    name: 'Name',
    email: 'E-mail address',
    organisation: 'Acting for',
    nobody: 'No organisation',
    roles: 'Roles',
    noRoles: 'None',
    change: 'Change',
    changeWhat: 'for whom you act',
    join: 'Ask to join an organisation',
    registerFirm: 'Register a firm',
    roleNames: {
      buyer: 'Buyer',
      approver: 'Approver',
      analyst: 'Analyst',
      supplier: 'Supplier',
      'engagement-lead': 'Engagement lead',
      'org-admin': 'Administrator of the organisation',
      operator: 'Operator of this service',
    },
  },
} as const

export type Problem = 'away' | 'begunElsewhere' | 'refused' | 'notSureEnough' | 'closed'

export const keptFormText = {
  title: 'Nothing you typed is lost',
  again:
    'Your session had ended before you sent this page. What you typed is here: check it and send it again.',
  noForm: 'Your session had ended before you sent a form. What you typed has been kept.',
  send: 'Send what you typed',
} as const
