import type { ReceivedMail } from '@inroad/testing/received-mail'

/** Who was told of what, as their mailboxes show it: recipient, kind of news and title, notice. */
export function newsOf({ to, subject, text }: ReceivedMail): string {
  const [, notice = ''] = /^Notice: (.+)$/m.exec(text) ?? []
  return [to.join(), subject, notice].join(' | ')
}

/** What came more than once, by what it tells and by its Message-ID. */
export function toldTwice(mails: readonly ReceivedMail[]): string[] {
  return [
    ...repeated(mails.map(newsOf)),
    ...repeated(mails.map(({ headers }) => headers['message-id'] ?? 'no Message-ID')),
  ]
}

function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>()
  return texts.filter((text) => seen.size === seen.add(text).size)
}
