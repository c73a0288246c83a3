import { linkIn, mailsTo, mailTo } from '../inroad/mailbox.js'
import type { Visitor } from '../visiting/visitor.js'

/** From the search that is open to the page that says a mail is on its way, and on to its link. */
export async function subscribe(owner: Visitor, address: string): Promise<void> {
  const [newest] = await mailsTo(owner.inroad, address)
  await owner.press('Tell me about things like this')
  await owner.press('Continue')
  await owner.choose('As it happens')
  await owner.press('Continue')
  await owner.fill('Email address', address)
  await owner.press('Continue')
  await owner.press('Send me the email to confirm')
  await owner.sees('Check your email')
  const mail = await mailTo(owner.inroad, address, /confirm/i, newest?.id)
  await owner.open(linkIn(mail, /^\/subscriptions\/confirm\//))
  await owner.press('Start the alerts')
}
