import type { Visitor } from './visitor.js'

/** The people of the sample data, by the name on their button. */
export type DemoPerson =
  'Bea Buyer' | 'Sam Supplier' | 'Ada Admin' | 'Olu Operator' | 'Ana Analyst' | 'Eli Lead'

/** Signs in at the issuer's page, by the button that `npm start` offers, and comes back. */
export async function signIn(visitor: Visitor, person: string, from = '/sign-in'): Promise<void> {
  await visitor.open(from)
  await visitor.press(`Sign in as ${person}`)
  const { pathname } = new URL(visitor.page.url())
  if (pathname.startsWith('/identity')) {
    throw new Error(`${person} was not signed in: ${await visitor.text()}`)
  }
}
