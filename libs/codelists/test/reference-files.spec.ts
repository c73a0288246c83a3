import { describeRealData } from '@inroad/testing/real-data'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cpvCheckDigit } from '../src/cpv-check-digit.js'
import { CPV_DIVISIONS } from '../src/cpv-divisions.js'
import { CPV_GROUPS } from '../src/cpv-groups.js'
import { cpvCodeOf, cpvPrefix } from '../src/cpv.js'
import { loadCpv } from '../src/loading/load-cpv.js'
import { loadItl } from '../src/loading/load-itl.js'
import { loadOds } from '../src/loading/load-ods.js'
import { seedBuiltInAuthorities, seedBuiltInCodes } from '../src/seed-built-in.js'
import { type ListDatabase, openListDatabase } from './list-database.js'

const NOTHING = { new: 0, changed: 0, skipped: 0, rejected: [] }

describeRealData('the published lists', (folder) => {
  let database: ListDatabase
  beforeAll(async () => {
    database = await openListDatabase()
    await database.transactions.run(seedBuiltInCodes)
    await database.transactions.run(seedBuiltInAuthorities)
  })
  afterAll(() => database.close())

  const path = (name: string) => join(folder, 'reference', name)
  const load = (loader: typeof loadCpv, name: string) =>
    database.transactions.run((tx) => loader(tx, { name, stream: createReadStream(path(name)) }))
  const cpv = async () =>
    (await readFile(path('cpv_2008_en.csv'), 'utf8'))
      .split('\n')
      .map((line) => /^(\d{8}),(\d),/.exec(line))
      .flatMap((found) => (found ? [{ code: found[1] ?? '', digit: Number(found[2]) }] : []))

  it('agree with our check digit for each of the 9,454 codes', async () => {
    const codes = await cpv()
    expect(codes).toHaveLength(9454)
    expect(codes.filter(({ code, digit }) => cpvCheckDigit(code) !== digit)).toEqual([])
  })

  it('have no code with a zero before its last significant digit', async () => {
    const codes = await cpv()
    expect(codes.filter(({ code }) => cpvPrefix(code).slice(2).includes('0'))).toEqual([])
  })

  it('hold every division and group that is built in, and no other division', async () => {
    const codes = (await cpv()).map(({ code }) => code)
    const listed = new Set(codes)
    const ours = [...Object.keys(CPV_DIVISIONS), ...Object.keys(CPV_GROUPS)]
    expect(ours.filter((prefix) => !listed.has(cpvCodeOf(prefix)))).toEqual([])
    expect(codes.filter((code) => !(code.slice(0, 2) in CPV_DIVISIONS))).toEqual([])
  })

  it('bring in CPV once, and the texts in which the platform differs', async () => {
    const builtIn = Object.keys(CPV_DIVISIONS).length + Object.keys(CPV_GROUPS).length
    const full = { file: 'cpv_2008_en.csv', read: 9454 }
    expect(await load(loadCpv, full.file)).toEqual({
      ...NOTHING,
      ...full,
      new: 9454 - builtIn,
      changed: builtIn,
      unchanged: 0,
    })
    expect(await load(loadCpv, full.file)).toEqual({ ...NOTHING, ...full, unchanged: 9454 })
    expect(await load(loadCpv, 'cdp_cpv_codes.csv')).toMatchObject({ changed: 416, rejected: [] })
    const [{ parent } = { parent: '' }] = await database.transactions.run((tx) =>
      tx.query<{ parent: string | null }[]>(`select parent from codes where code = '33000000'`),
    )
    expect(parent).toBeNull()
  })

  it('bring in the regions of the UK and skip the 2,101 places elsewhere', async () => {
    const counts = { file: 'cdp_nuts_itl_codes.csv', read: 2334, skipped: 2101, rejected: [] }
    expect(await load(loadItl, counts.file)).toMatchObject({ ...counts, new: 179 })
    expect(await load(loadItl, counts.file)).toMatchObject({ ...counts, unchanged: 233 })
  })

  it.each([
    ['ods_trusts_etr.csv', 273],
    ['ods_ccgs_legacy_eccg.csv', 320],
    ['icb_names_codes_dec_2024.csv', 42],
  ])('bring in every authority of %s, once', async (file, read) => {
    expect(await load(loadOds, file)).toEqual({ ...NOTHING, file, read, new: read, unchanged: 0 })
    expect(await load(loadOds, file)).toEqual({ ...NOTHING, file, read, unchanged: read })
  })

  it.each([
    'sic2007_companies_house_condensed.csv',
    'notice_types.csv',
    'local_authority_districts_dec_2023.csv',
  ])('do not include %s', async (file) => {
    for (const loader of [loadCpv, loadItl, loadOds]) {
      await expect(load(loader, file)).rejects.toThrow(`${file} is not a`)
    }
  })
})
