import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { SAMPLE_FILE } from '../embedded/data/data-directory.js'
import { writePrivateFile } from '../embedded/data/private-file.js'
import { mintAccessToken } from '../keys/mint-access-token.js'
import type { Secrets } from '../keys/secrets.js'
import type { ServiceUrls } from '../service-environment.js'
import { publishSample } from './publish-sample.js'
import { sampleProcurements } from './sample-procurements.js'
import { seedPeople, type PeopleParts } from './seed-people.js'
import { loadSpend } from './spend/load-spend.js'
import { subscribeAll } from './subscribe-all.js'

export interface SampleParts extends PeopleParts {
  dataDirectory: string
  /** Leaves it out, now and at every later start. */
  empty: boolean
  urls: ServiceUrls
  kept: Secrets
  /** Where the dev mailbox answers. Unset where mails go to a real server: then nobody made up is subscribed. */
  mailbox?: string
  say(line: string): void
}

/**
 * Fills a new Inroad the way people would: subscriptions are asked for and confirmed by the link in
 * the mail, procurements are entered and published by the people of an authority. Decided once for
 * each data directory: what was begun empty may hold real things by the next start.
 */
export async function loadSample(parts: SampleParts): Promise<void> {
  const { dataDirectory, empty, urls, kept, mailbox, say } = parts
  const decided = join(dataDirectory, SAMPLE_FILE)
  if (await exists(decided)) return
  if (!empty) {
    say('First start: loading sample data (leave it out with --empty) ...')
    const organisations = await seedPeople(parts)
    if (mailbox !== undefined) await subscribeAll(urls.notifications, mailbox, say)
    for (const [place, sample] of sampleProcurements.entries()) {
      const organisation = organisations.get(sample.buyer)
      const token = await mintAccessToken(kept, { roles: ['buyer'], organisation })
      await publishSample({ url: urls.pipeline, token, organisation, sample, place })
    }
    const today = new Date().toISOString().slice(0, 10)
    await loadSpend({ url: urls.spend, kept, organisations, today })
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
