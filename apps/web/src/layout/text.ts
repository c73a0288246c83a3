/** The words around every page. */
export const layoutText = {
  skipLink: 'Skip to main content',
  errorPrefix: 'Error: ',
  account: 'Account',
  menu: 'Menu',
  more: 'More',
  signIn: 'Sign in',
  signOut: 'Sign out',
  actingFor: (organisation: string) => `acting for ${organisation}`,
  back: 'Back',
  home: 'Go to the start page',
  support: 'About this service',
  runBy: (operator: string) => `This service is run by ${operator}.`,
  links: {
    opportunities: 'Opportunities',
    buying: 'Buying',
    spendFigures: 'SME spend',
    spendData: 'Spend data',
    organisation: 'Your organisation',
    operations: 'Operations',
  },
  footer: [
    { text: 'Accessibility statement', href: '/accessibility' },
    { text: 'Privacy', href: '/privacy' },
    { text: 'Cookies', href: '/cookies' },
    { text: 'Terms of use', href: '/terms' },
    { text: 'Contact', href: '/contact' },
    { text: 'For programs', href: '/api' },
  ],
  thereIsAProblem: 'There is a problem',
} as const

export type LayoutText = typeof layoutText
