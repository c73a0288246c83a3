/** One complete message to one person, before it is encoded. */
export interface Mail {
  /** `<...@host>`, the same each time the same delivery is tried (RFC 5322, 3.6.4). */
  messageId: string
  date: Date
  from: MailAddress
  /** The bare address, RFC 5321 `Mailbox`. */
  to: string
  subject: string
  text: string
  html: string
  headers: Readonly<Record<string, string>>
}

export interface MailAddress {
  name: string
  address: string
}

/** What a renderer makes: the same content three times, for a list, a terminal and a screen. */
export interface RenderedMail {
  subject: string
  text: string
  html: string
}
