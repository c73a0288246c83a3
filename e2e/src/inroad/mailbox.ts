import { eventually } from '@inroad/testing/eventually'

export interface MailSummary {
  id: number
  to: string[]
  subject: string
}

export interface Mail extends MailSummary {
  text?: string
  html?: string
  links: string[]
}

const MAIL_WITHIN = 30_000

async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()) as T
}

/** What came to an address, newest first. */
export async function mailsTo(inroad: string, address: string): Promise<MailSummary[]> {
  const query = new URLSearchParams({ to: address })
  const url = `${inroad}/mailbox/messages?${query}`
  return (await getJson<{ messages: MailSummary[] }>(url)).messages
}

/** The newest mail to an address whose subject matches, once one newer than `after` is there. */
export async function mailTo(
  inroad: string,
  address: string,
  subject: RegExp,
  after = 0,
): Promise<Mail> {
  return eventually(
    async () => {
      const mails = await mailsTo(inroad, address)
      const found = mails.find((mail) => mail.id > after && subject.test(mail.subject))
      if (found) return getJson<Mail>(`${inroad}/mailbox/messages/${found.id}`)
      const subjects = mails.map((mail) => mail.subject).join('; ')
      throw new Error(`No mail like ${String(subject)} came to ${address}, but: ${subjects}`)
    },
    { timeout: MAIL_WITHIN },
  )
}

/**
 * The first link of a mail whose path matches.
 * @throws Error listing the links that it has
 */
export function linkIn(mail: Mail, path: RegExp): string {
  const found = mail.links.find((link) => path.test(new URL(link).pathname))
  if (found) return found
  throw new Error(
    `"${mail.subject}" has no link like ${String(path)}, but: ${mail.links.join(' ')}`,
  )
}
