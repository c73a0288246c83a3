/** One line of the mailbox. */
export interface MailSummary {
  /** Counts up from 1 with each mail received. */
  id: number
  /** RFC 3339 */
  receivedAt: string
  /** The `From` header, decoded. */
  from: string
  /** Whom the envelope names, whatever the headers say. */
  to: string[]
  subject: string
  /** Of the mail as it came. */
  bytes: number
}

/** One mail, parsed. */
export interface Mail extends MailSummary {
  headers: { name: string; value: string }[]
  text?: string
  html?: string
  /** Each `http` or `https` address in either part, once, in order of appearance. */
  links: string[]
}

export interface RecipientTotal {
  address: string
  total: number
}
