import { describeRealData } from '@inroad/testing/real-data'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { loadRegister, type RegisterReport } from '../../src/payees/registers/load-register.js'
import { PayeesWorld } from './payees-world.js'

const COMPANIES = [
  'CompanyName, CompanyNumber,RegAddress.PostCode,CompanyStatus,Accounts.LastMadeUpDate,Accounts.AccountCategory,PreviousName_1.CompanyName',
  '"LYNX DRAWING LIMITED","1234567","AB1 2CD","Active","31/03/2025","MICRO ENTITY","BOBCAT DRAWING LIMITED"',
  '"NOBODY LIMITED","12X","AB1 2CD","Active","","",""',
  '"SERVAL LLP","OC300001","","Active","","TOTAL EXEMPTION FULL",""',
].join('\n')

describe('loading a register', () => {
  let world: PayeesWorld
  let folder: string
  beforeAll(async () => {
    world = await PayeesWorld.open()
    folder = await mkdtemp(join(tmpdir(), 'register-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
    await world.close()
  })

  async function load(name: string, content: string | Buffer): Promise<RegisterReport> {
    const path = join(folder, name)
    await writeFile(path, content)
    return loadRegister(world.database.transactions, world.database.outbox, path)
  }

  it('takes in companies with their accounts and former names, and says which row is faulty', async () => {
    await world.paid({ name: 'Bobcat Drawing Ltd' })
    const report = await load('companies.csv', COMPANIES)
    expect(report).toMatchObject({ read: 3, fresh: 3, rejected: 1, found: 1 })
    expect(report.faults).toMatchObject([{ line: 3, column: 'CompanyNumber' }])
    expect(await world.standing()).toMatchObject([{ supplier: 'LYNX DRAWING LIMITED' }])
    const [lynx] = await world.database.query(
      `select number, accounts_category, accounts_on::text from register_entries
        where name = 'LYNX DRAWING LIMITED'`,
    )
    expect(lynx).toEqual({
      number: '01234567',
      accounts_category: 'MICRO ENTITY',
      accounts_on: '2025-03-31',
    })
  })

  it('adds nothing when the same file comes again', async () => {
    expect(await load('again.csv', COMPANIES)).toMatchObject({ fresh: 0, found: 0 })
  })

  it('reads the one CSV file of a zip', async () => {
    const charities =
      'registered_charity_number,linked_charity_number,charity_name\n1000001,0,Caracal Trust\n1000001,1,Caracal Shop'
    const report = await load('charities.zip', zipOf('charity.csv', Buffer.from(charities)))
    expect(report).toMatchObject({ register: 'charities', read: 2, fresh: 1, skipped: 1 })
  })

  it('refuses a zip that unpacks beyond reason before it is unpacked', async () => {
    const bomb = zipOf('bomb.csv', Buffer.alloc(80 * 1024 * 1024, 'a'))
    await expect(load('bomb.zip', bomb)).rejects.toThrow(/far more than a register/)
  })

  it('refuses a zip that lies about its size while it is unpacked', async () => {
    const content = Buffer.from(`${COMPANIES}\n`.padEnd(80 * 1024 * 1024, ' '))
    await expect(load('lies.zip', zipOf('liar.csv', content, 100))).rejects.toThrow()
  })

  it('refuses a file whose first line is of no known list, naming what it should hold', async () => {
    await expect(load('other.csv', 'a,b\n1,2')).rejects.toThrow(/CompanyName, CompanyNumber/)
  })

  it('takes a list of ones own with kinds', async () => {
    const report = await load(
      'own.csv',
      'name,scheme,number,kind\nManul Agency,GB-GOR,D99,government',
    )
    expect(report).toMatchObject({ register: 'list', fresh: 1, rejected: 0 })
  })
})

describeRealData('registers as they are published', (folder) => {
  it('loads NHS bodies of the ODS without a rejected row', async () => {
    const world = await PayeesWorld.open()
    try {
      const { transactions, outbox } = world.database
      for (const file of [
        'ods_trusts_etr.csv',
        'ods_ccgs_legacy_eccg.csv',
        'icb_names_codes_dec_2024.csv',
      ]) {
        const report = await loadRegister(transactions, outbox, join(folder, 'reference', file))
        expect(report).toMatchObject({ register: 'ods', rejected: 0 })
        expect(report.read).toBeGreaterThan(40)
      }
    } finally {
      await world.close()
    }
  })
})

/** A zip archive of one file; `said` is the size that it claims. */
function zipOf(name: string, content: Buffer, said = content.length): Buffer {
  const packed = deflateRawSync(content)
  const local = header('PK\u0003\u0004', 30, name, packed.length, said)
  const central = header('PK\u0001\u0002', 46, name, packed.length, said)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, central, end])
}

function header(mark: string, size: number, name: string, packed: number, said: number): Buffer {
  const bytes = Buffer.alloc(size)
  const at = size === 46 ? 2 : 0
  bytes.write(mark, 'latin1')
  bytes.writeUInt16LE(20, 4 + (at && 2))
  bytes.writeUInt16LE(8, 8 + at)
  bytes.writeUInt32LE(packed, 18 + at)
  bytes.writeUInt32LE(said, 22 + at)
  bytes.writeUInt16LE(name.length, 26 + at)
  return Buffer.concat([bytes, Buffer.from(name)])
}
