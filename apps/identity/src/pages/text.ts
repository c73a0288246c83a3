import { SHORTEST_PASSWORD, type PasswordFault } from '../accounts/password-rules.js'

/** Every word that the provider's pages show. */
export const text = {
  skipLink: 'Skip to main content',
  errorPrefix: 'Error: ',
  thereIsAProblem: 'There is a problem',
  goToService: (service: string) => `Go to ${service}`,

  signIn: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    button: 'Sign in',
    noAccount: 'If you do not have an account yet, you can',
    createOne: 'create an account',
    cancel: 'Go back without signing in',
    refused: 'The e-mail address or the password is not right. Check both and try again.',
    wait: (minutes: number) =>
      `There were too many attempts. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`,
    enterEmail: 'Enter your e-mail address',
    enterPassword: 'Enter your password',
  },

  demo: {
    heading: 'Try it as somebody',
    explanation: 'These people are made up. Choose one to sign in without a password.',
    otherwise: 'Sign in with a password',
    as: (name: string) => `Sign in as ${name}`,
  },

  register: {
    title: 'Create an account',
    name: 'Your name',
    nameHint: 'As the people you work with know it.',
    email: 'E-mail address',
    password: 'Password',
    passwordHint: `At least ${SHORTEST_PASSWORD} characters. Three words that do not belong together are easy to remember and hard to guess. You may paste it.`,
    button: 'Create an account',
    haveOne: 'If you have an account,',
    signInInstead: 'sign in',
    enterName: 'Enter your name',
    nameTooLong: 'Your name must be 100 characters or fewer',
    enterEmail: 'Enter an e-mail address in the format name@example.com',
    cannot:
      'No account could be made with this e-mail address. If it is yours and you have one, sign in.',
  },

  passwordFaults: {
    'too-short': `Your password must be ${SHORTEST_PASSWORD} characters or more`,
    'too-long': 'Your password must be 200 characters or fewer',
    'too-common': 'Many people choose this password, so it is easy to guess. Choose another',
    'says-who-you-are': 'Your password must not be your name or your e-mail address',
  } satisfies Record<PasswordFault, string>,

  over: {
    title: 'This sign-in is over',
    explanation:
      'It took longer than an hour, or it was begun in another browser. Nothing has changed: go back and sign in again.',
  },

  refused: {
    title: 'This cannot be done',
    explanation:
      'The request did not come from a page of ours, or came too late. Go back and try again.',
  },

  failed: {
    title: 'Something went wrong here',
    explanation: 'It has been logged. Try again in a moment.',
    quote: (id: string) => `If you ask for help, quote ${id}.`,
  },

  notFound: {
    title: 'Page not found',
    explanation: 'There is nothing at this address.',
  },

  signOut: {
    title: 'Do you want to sign out?',
    explanation: 'You are signed in on this device.',
    yes: 'Sign out',
    no: 'Stay signed in',
  },

  signedOut: {
    title: 'You are signed out',
    explanation: 'If others use this device, close the browser as well.',
  },
} as const
