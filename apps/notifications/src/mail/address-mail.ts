import type { Mail, MailAddress, RenderedMail } from './mail.js'
import { WORDING } from './wording.js'

/** Where a rendered mail goes, and which delivery it is. */
export interface Addressing {
  from: MailAddress
  /** A bare address. */
  to: string
  /** Unique among all deliveries and the same each time one of them is tried. */
  key: string
  date: Date
  /** For alerts; the mail that asks for confirmation belongs to no list yet. */
  unsubscribeUrl?: string
}

/** Puts the envelope's headers on a rendered mail. */
export function addressMail(rendered: RenderedMail, addressing: Addressing): Mail {
  const { from, to, key, date, unsubscribeUrl } = addressing
  const host = from.address.slice(from.address.lastIndexOf('@') + 1)
  return {
    ...rendered,
    messageId: `<${key}@${host}>`,
    date,
    from,
    to,
    headers: {
      // RFC 3834: no out-of-office reply to a machine.
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl === undefined ? {} : listHeaders(host, unsubscribeUrl)),
    },
  }
}

/** RFC 2919, RFC 2369 and RFC 8058: mail programs show their own button and press it by POST. */
function listHeaders(host: string, unsubscribeUrl: string): Record<string, string> {
  return {
    'List-Id': `${WORDING.listName} <alerts.${host}>`,
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}
