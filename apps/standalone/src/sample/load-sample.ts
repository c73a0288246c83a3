import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { SAMPLE_FILE } from '../embedded/data/data-directory.js'
import { writePrivateFile } from '../embedded/data/private-file.js'
import { confirmLinkIn } from './confirm-link.js'
import { sampleProcurements, type SampleProcurement } from './sample-procurements.js'
import { sampleSubscriptions, type SampleSubscription } from './sample-subscriptions.js'
import { post } from './post.js'

export interface SampleParts {
  dataDirectory: string
  /** Leaves it out, now and at every later start. */
  empty: boolean
  /** Where the front door answers. */
  inroad: string
  /** Unset where mails go to a real server: then nobody made up is subscribed. */
  mailbox?: object
  say(line: string): void
}

const DAY = 86_400_000

/**
 * Fills a new Inroad the way people would: subscriptions are asked for and confirmed by the link in
 * the mail, procurements are entered and published. Decided once for each data directory: what was
 * begun empty may hold real things by the next start.
 */
export async function loadSample(parts: SampleParts): Promise<void> {
  const { dataDirectory, empty, inroad, mailbox, say } = parts
  const decided = join(dataDirectory, SAMPLE_FILE)
  if (await exists(decided)) return
  if (!empty) {
    say('First start: loading sample data (leave it out with --empty) ...')
    if (mailbox) await subscribeAll(inroad, say)
    for (const [place, procurement] of sampleProcurements.entries()) {
      await publish(inroad, procurement, place)
    }
  }
  const what = empty ? 'left out' : 'loaded'
  await writePrivateFile(decided, `${what} ${new Date().toISOString()}\n`)
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/**
 * Of a start that was cut short here the mails are gone with its mailbox, and nobody is written to
 * again so soon: those people are left out rather than keep Inroad from starting.
 */
async function subscribeAll(inroad: string, say: SampleParts['say']): Promise<void> {
  const confirmed = await Promise.all(sampleSubscriptions.map((wish) => subscribe(inroad, wish)))
  const missing = confirmed.filter((yes) => !yes).length
  if (missing === 0) return
  say(`${missing} of the ${confirmed.length} sample subscribers could not be confirmed: left out`)
}

/** Whether it came to be. */
async function subscribe(
  inroad: string,
  { email, criteria }: SampleSubscription,
): Promise<boolean> {
  await post(`${inroad}/subscriptions`, { email, criteria })
  const link = await confirmLinkIn(`${inroad}/mailbox`, email)
  if (link !== undefined) await post(link, {})
  return link !== undefined
}

async function publish(inroad: string, sample: SampleProcurement, place: number): Promise<void> {
  // The same key asks for the same procurement, should an earlier start have been cut short here.
  const key = { 'Idempotency-Key': `sample-${place}` }
  const created = await post(`${inroad}/procurements`, procurementOf(sample), key)
  const { id, notices } = created as { id: string; notices: unknown[] }
  if (notices.length > 0) return
  const type = sample.stage === 'planning' ? 'engagement' : 'tender'
  const added = await post(`${inroad}/procurements/${id}/notices`, { type })
  const { noticeId, version } = added as { noticeId: string; version: number }
  const address = `${inroad}/procurements/${id}/notices/${noticeId}/publish`
  await post(address, {}, { 'If-Match': `"${version}"` })
}

function noonIn(days: number): string {
  const day = new Date(Date.now() + days * DAY)
  day.setUTCHours(12, 0, 0, 0)
  return day.toISOString()
}

function procurementOf(sample: SampleProcurement): object {
  const { title, description, buyer, cpv, regions, value, days, lots, smeSuitable } = sample
  return {
    regime: 'other',
    title,
    description,
    buyers: [{ name: buyer }],
    cpv,
    regions,
    ...(value !== undefined && { value: { amount: String(value), currency: 'GBP' } }),
    ...(days !== undefined && { deadline: noonIn(days) }),
    ...(lots && { lots: lots.map((lot, index) => ({ id: String(index + 1), title: lot })) }),
    ...(smeSuitable && { smeSuitable }),
  }
}
