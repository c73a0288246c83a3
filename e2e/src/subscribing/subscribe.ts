import { linkIn, mailTo } from '../inroad/mailbox.js'
import type { Visitor } from '../visiting/visitor.js'

/** From the search that is open to the page that says a mail is on its way. */
export async function subscribe(owner: Visitor, address: string): Promise<void> {
  await owner.press('Tell me about things like this')
  await owner.press('Continue')
  await owner.choose('As it happens')
  await owner.press('Continue')
  await owner.fill('Email address', address)
  await owner.press('Continue')
  await owner.press('Send me the email to confirm')
}

/** Follows the link of the mail, and starts the alerts. */
export async function confirm(owner: Visitor, address: string): Promise<void> {
  const mail = await mailTo(owner.inroad, address, /confirm/i)
  await owner.open(linkIn(mail, /^\/subscriptions\/confirm\//))
  await owner.press('Start the alerts')
}
