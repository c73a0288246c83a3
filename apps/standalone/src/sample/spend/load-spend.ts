import { setTimeout as pause } from 'node:timers/promises'
import type { CallerOrganisation } from '@inroad/service-kit/access/caller'
import { mintAccessToken } from '../../keys/mint-access-token.js'
import type { Secrets } from '../../keys/secrets.js'
import type { SampleOrganisations } from '../seed-people.js'
import { FIRST_YEAR, sampleSpendFile, type SampleSpendFile } from './sample-spend.js'
import { sampleStatusList } from './sample-statuses.js'

export interface SpendParts {
  /** Where spend answers. */
  url: string
  kept: Secrets
  organisations: SampleOrganisations
  /** `yyyy-mm-dd`: the sample ends with the month before. */
  today: string
}

const PAYERS = [
  { key: 'northmoor', size: 1 },
  { key: 'southvale', size: 0.55 },
  { key: 'coast', size: 1.35 },
] as const

/** Payments of three made-up trusts, given as their analysts would, and what is known of their suppliers. */
export async function loadSpend(parts: SpendParts): Promise<void> {
  const { url, kept, organisations, today } = parts
  for (const { key, size } of PAYERS) {
    const organisation = organisations.get(key)
    if (!organisation) continue
    const token = await mintAccessToken(kept, { roles: ['analyst'], organisation })
    await giveYears({ url, token, organisation, size, today })
  }
  const organisation = organisations.get('northmoor')
  const token = await mintAccessToken(kept, { roles: ['analyst'], organisation })
  const name = 'Sample list of suppliers'
  await setTarget(url, token)
  await send(
    `${url}/sme-status/lists?${new URLSearchParams({ name }).toString()}`,
    token,
    sampleStatusList(),
  )
}

/** Voluntary: PPN 001 does not bind trusts. */
async function setTarget(url: string, token: string): Promise<void> {
  const target = JSON.stringify({ share: 0.3, scope: 'voluntary' })
  const headers = { 'content-type': 'application/json' }
  await send(`${url}/authorities/RZ9/target`, token, target, { method: 'PUT', headers })
}

interface Giving {
  url: string
  token: string
  organisation: CallerOrganisation
  size: number
  today: string
}

async function giveYears({ url, token, organisation, size, today }: Giving): Promise<void> {
  const code = organisation.identifiers[0]?.replace(/^GB-NHS:/, '') ?? ''
  await untilKnown(`${url}/authorities/${code}`)
  const payer = { name: organisation.name, code, size }
  for (let year = FIRST_YEAR; ; year += 1) {
    const file = sampleSpendFile(payer, year, today)
    if (!file) return
    await giveFile(url, token, code, file)
  }
}

interface GivenFile {
  id: string
  state: string
  version: number
  reading?: { columns: object; dateOrder: string }
}

async function giveFile(
  url: string,
  token: string,
  org: string,
  { name, text }: SampleSpendFile,
): Promise<void> {
  const query = new URLSearchParams({ name, org }).toString()
  const given = (await send(`${url}/files?${query}`, token, text)) as GivenFile
  if (given.state !== 'asking' || !given.reading) return
  const { columns, dateOrder } = given.reading
  const confirmed = JSON.stringify({ columns, dateOrder })
  const headers = { 'content-type': 'application/json', 'if-match': `"${given.version}"` }
  await send(`${url}/files/${given.id}/reading`, token, confirmed, { method: 'PUT', headers })
}

async function send(
  address: string,
  token: string,
  body: string,
  { method = 'POST', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<unknown> {
  const sent = { 'content-type': 'text/csv', authorization: `Bearer ${token}`, ...headers }
  const response = await fetch(address, { method, headers: sent, body })
  if (response.ok) return response.json()
  const said = await response.text()
  throw new Error(`The sample data was refused (${response.status}) at ${address}: ${said}`)
}

const PATIENCE = 15_000

/** Spend hears of organisations by an event, a moment after they are registered. */
async function untilKnown(address: string): Promise<void> {
  const until = Date.now() + PATIENCE
  for (;;) {
    const { ok } = await fetch(address)
    if (ok) return
    if (Date.now() > until) throw new Error(`The sample data waited in vain for ${address}`)
    await pause(50)
  }
}
