import { existsSync, readFileSync } from 'node:fs'
import PostalMime from 'postal-mime'

/** A mail as it came over the wire, and as a reader's program would show it. */
export interface ReceivedMail {
  /** The envelope's sender; empty for a bounce. */
  from: string
  /** The envelope's recipients, whatever the headers say. */
  to: string[]
  subject: string
  /** By lower-case name, unfolded; repeated headers are joined with a comma. */
  headers: Record<string, string>
  text: string
  html: string
  raw: string
  /** False when the sink took the whole mail and never said so. */
  answered: boolean
}

export async function readMail(
  envelope: Pick<ReceivedMail, 'from' | 'to' | 'answered'>,
  raw: string,
): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(raw)
  const headers: Record<string, string> = {}
  for (const { key, value } of mail.headers) {
    headers[key] = key in headers ? `${headers[key] ?? ''}, ${value}` : value
  }
  const { subject = '', text = '', html = '' } = mail
  return { ...envelope, subject, headers, text, html, raw }
}

/** The mails that a sink in another process wrote, a JSON object a line; empty before the first. */
export function readMailFile(file: string): ReceivedMail[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as ReceivedMail)
}
