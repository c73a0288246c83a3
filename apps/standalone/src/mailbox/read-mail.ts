import PostalMime, { type Email } from 'postal-mime'
import { findLinks } from './find-links.js'
import type { Mail, MailSummary } from './mail.js'

/** Headers alone are read while mail pours in; the rest when somebody opens it. */
export async function readHeader(raw: Buffer): Promise<{ from: string; subject: string }> {
  const { from, subject = '' } = await parse(headerOf(raw))
  const address = from?.address ?? ''
  return { from: from?.name ? `${from.name} <${address}>` : address, subject }
}

export async function readMail(summary: MailSummary, raw: Buffer): Promise<Mail> {
  const { headerLines = [], text, html } = await parse(raw)
  const headers = headerLines.map(({ line }) => {
    const colon = line.indexOf(':')
    return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() }
  })
  return { ...summary, headers, text, html, links: findLinks({ html, text }) }
}

/** What no parser takes (headers of megabytes, parts in parts without end) is shown as it came. */
async function parse(raw: Buffer): Promise<Partial<Email>> {
  return PostalMime.parse(raw).catch(() => ({ text: raw.toString('latin1') }))
}

function headerOf(raw: Buffer): Buffer {
  const end = raw.indexOf('\r\n\r\n')
  return end === -1 ? raw : raw.subarray(0, end + 4)
}
