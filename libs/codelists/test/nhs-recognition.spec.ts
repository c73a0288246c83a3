import { describeRealData } from '@inroad/testing/real-data'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OrganisationIdentifier } from '../src/identifier-schemes.js'
import { loadOds } from '../src/loading/load-ods.js'
import { type Buyer, recogniseNhsBuyers } from '../src/nhs/nhs-buyers.query.js'
import { learnAuthorityIdentifiers } from '../src/nhs/learn-authority-identifiers.js'
import { seedBuiltInAuthorities } from '../src/seed-built-in.js'
import { type ListDatabase, openListDatabase } from './list-database.js'

interface OcdsRelease {
  parties?: {
    name: string
    roles?: string[]
    identifier?: Partial<OrganisationIdentifier>
    additionalIdentifiers?: Partial<OrganisationIdentifier>[]
  }[]
}

const LISTS = ['ods_trusts_etr.csv', 'ods_ccgs_legacy_eccg.csv', 'icb_names_codes_dec_2024.csv']
const DAY = new Date('2026-08-12T00:00:00Z')

function buyersOf({ parties = [] }: OcdsRelease): Buyer[] {
  return parties
    .filter(({ roles = [] }) => roles.includes('buyer'))
    .map(({ name, identifier, additionalIdentifiers = [] }) => ({
      name,
      identifiers: [identifier, ...additionalIdentifiers].flatMap((given) =>
        given?.scheme && given.id ? [{ scheme: given.scheme, id: given.id }] : [],
      ),
    }))
}

async function buyersIn(path: string): Promise<Buyer[]> {
  const { releases } = JSON.parse(await readFile(path, 'utf8')) as { releases: OcdsRelease[] }
  return releases.flatMap(buyersOf)
}

describeRealData('NHS buyers in two days of notices', (folder) => {
  let database: ListDatabase
  beforeAll(async () => {
    database = await openListDatabase()
    await database.transactions.run(seedBuiltInAuthorities)
    for (const name of LISTS) {
      const stream = createReadStream(join(folder, 'reference', name))
      await database.transactions.run((tx) => loadOds(tx, { name, stream }))
    }
  })
  afterAll(() => database.close())

  const recognise = (buyers: Buyer[]) =>
    database.transactions.run((tx) => recogniseNhsBuyers(tx, buyers, DAY))

  async function tally(buyers: Buyer[]) {
    const recognised = await recognise(buyers)
    const count = (how?: string) => recognised.filter((found) => found?.by === how).length
    return {
      identifier: count('identifier'),
      name: count('name'),
      nameRule: count('name-rule'),
      no: count(),
    }
  }

  async function everyBuyer(): Promise<Buyer[]> {
    const days = join(folder, 'ocds/fts/release-packages')
    const files = (await readdir(days, { recursive: true })).filter((file) =>
      file.endsWith('.json'),
    )
    return (await Promise.all(files.map((file) => buyersIn(join(days, file))))).flat()
  }

  it('are all recognised, and neither the Department nor councils that buy along', async () => {
    const buyers = await buyersIn(join(folder, 'ocds/fts/nhs-buyers.json'))
    const recognised = await recognise(buyers)
    const missed = buyers.filter((_, index) => !recognised[index]).map(({ name }) => name)
    expect(missed).toEqual([
      'Bristol City Council',
      'North Somerset Council',
      'South Gloucestershire Council',
      'Department of Health & Social Care',
    ])
    expect(await tally(buyers)).toEqual({ identifier: 43, name: 80, nameRule: 17, no: 4 })
  })

  it('are no one else: without NHS in the name, only bodies that we know to be', async () => {
    const elsewhere = ['contracts-finder', 'public-contracts-scotland'].map((source) =>
      buyersIn(join(folder, 'ocds', source, 'releases.json')),
    )
    const buyers = [await everyBuyer(), ...(await Promise.all(elsewhere))].flat()
    const recognised = await recognise(buyers)
    const names = buyers.filter((_, index) => recognised[index]).map(({ name }) => name)
    expect([...new Set(names)].filter((name) => !/\bNHS\b/i.test(name)).sort()).toEqual([
      'Aneurin Bevan University Health Board',
      'Betsi Cadwaladr University Health Board',
      'Business Services Organisation Procurement and Logistics Services',
      'Cardiff and Vale University Local Health Board',
      'GLOUCESTERSHIRE HOSPITALS SUBSIDIARY COMPANY LIMITED',
      'Hywel Dda University Local Health Board',
      'QE Facilities Ltd',
      'Regional Business Services Organisation Procurement and Logistics Service',
      'SUPPLY CHAIN COORDINATION LIMITED',
      'Southern Health and Social Care Trust',
      'The Common Services Agency (more commonly known as Public Services Delivery Scotland) (PSD Scotland)',
    ])
  })

  it('are known by identifier more often once two days of notices have taught theirs', async () => {
    const buyers = await everyBuyer()
    expect(await tally(buyers)).toEqual({ identifier: 43, name: 88, nameRule: 22, no: 827 })
    const learned = database.transactions.run((tx) => learnAuthorityIdentifiers(tx, buyers, DAY))
    expect(await learned).toBe(49)
    expect(await tally(buyers)).toEqual({ identifier: 106, name: 25, nameRule: 22, no: 827 })
  })
})
