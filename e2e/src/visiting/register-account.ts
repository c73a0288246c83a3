import type { Visitor } from './visitor.js'

const PASSWORD = 'lantern gravel otter'

/** Makes an account at the issuer, whose sign-in page is open, and comes back signed in. */
export async function registerAccount(
  visitor: Visitor,
  name: string,
  email: string,
): Promise<void> {
  await visitor.follow('create an account')
  await visitor.fill('Your name', name)
  await visitor.fill('E-mail address', email)
  await visitor.fill('Password', PASSWORD)
  await visitor.press('Create an account')
}
