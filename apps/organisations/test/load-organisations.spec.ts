import { describeRealData } from '@inroad/testing/real-data'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadOrganisations } from '../src/loading/load-organisations.js'
import { OrganisationsWorld } from './organisations-world.js'

/** An ODS report of 27 columns without a header, as it is downloaded. */
function odsRow(code: string, name: string, area: string, open: string, close = ''): string {
  const head = [code, `"${name}"`, 'Y99', area, 'A', 'B', '', 'C', '', 'AB1 2CD', open, close]
  return [...head, ...Array.from({ length: 15 }, () => '')].join(',')
}

const BOARDS = [
  'ICB26CD,ICB26CDH,ICB26NM,ObjectId',
  'E54000099,QZZ,NHS Example Vale Integrated Care Board,1',
].join('\r\n')
const GROUPS = [
  odsRow('90A', 'NHS EXAMPLE DALE CCG', 'QZZ', '20130401', '20200331'),
  odsRow('90B', 'NHS EXAMPLE VALE ICB - 90B', 'QZZ', '20130401'),
  odsRow('90C', 'NHS EXAMPLE MOOR ICB - 90C', 'QYY', '20130401'),
].join('\n')

describe('loading organisations', () => {
  let world: OrganisationsWorld
  let folder: string

  beforeAll(async () => {
    world = await OrganisationsWorld.open()
    folder = await mkdtemp(join(tmpdir(), 'inroad-ods-'))
  })
  afterAll(async () => {
    await world.close()
    await rm(folder, { recursive: true })
  })

  const loadFile = (path: string) => loadOrganisations(world.transactions, world.outbox, path)
  async function load(name: string, text: string) {
    const path = join(folder, name)
    await writeFile(path, text)
    return loadFile(path)
  }
  const events = (what: string) => world.events(`organisations.organisation.${what}.v1`)

  it('takes in what is new, with its days, and tells of each', async () => {
    const report = await load('groups.csv', GROUPS)
    expect(report).toEqual({
      file: 'groups.csv',
      read: 3,
      new: 3,
      changed: 0,
      unchanged: 0,
      rejected: [],
      successions: { new: 0, waiting: 2 },
    })
    expect(await events('registered')).toHaveLength(3)
    const rows = await world.query(
      `select name, opened_on::text, closed_on::text from organisations
        where name = 'NHS Example Dale CCG'`,
    )
    expect(rows).toEqual([
      { name: 'NHS Example Dale CCG', opened_on: '2013-04-01', closed_on: '2020-03-31' },
    ])
  })

  it('knows who follows once the boards are there, and says who waits for one', async () => {
    await load('boards.csv', BOARDS)
    const report = await load('groups.csv', GROUPS)
    expect(report).toMatchObject({ new: 0, unchanged: 3, successions: { new: 1, waiting: 1 } })
    expect(await events('succeeded')).toMatchObject([{ on: '2022-07-01' }])
  })

  it('changes nothing the second time', async () => {
    const before = await world.query('select * from outbox')
    expect(await load('groups.csv', GROUPS)).toMatchObject({
      ...{ new: 0, changed: 0, unchanged: 3 },
      successions: { new: 0, waiting: 1 },
    })
    expect(await world.query('select * from outbox')).toEqual(before)
  })

  it('takes over what a later list says', async () => {
    const later = odsRow('90A', 'NHS EXAMPLE DALES CCG', 'QZZ', '20130401', '20200331')
    expect(await load('later.csv', later)).toMatchObject({ new: 0, changed: 1, unchanged: 0 })
    const { body } = await world.get('/organisations?search=90A')
    expect(body).toMatchObject({ items: [{ name: 'NHS Example Dales CCG' }] })
  })

  it('tells of a change all that is known then, and of its version', async () => {
    const [change] = await events('changed').then((all) => all.slice(-1))
    expect(change).toMatchObject({
      name: 'NHS Example Dales CCG',
      identifiers: [{ scheme: 'GB-NHS', id: '90A' }],
      ...{ region: 'Y99', openedOn: '2013-04-01', closedOn: '2020-03-31', sequence: '2' },
    })
  })

  it('learns later in which region an authority is, and from its neighbours that of a board', async () => {
    const headed = 'organisation_code,name,open_date,close_date'
    await load('early.csv', [headed, '93A,NHS EXAMPLE WOLD CCG,20130401,'].join('\n'))
    const boards = ['ICB26CD,ICB26CDH,ICB26NM', 'E54000098,QXX,NHS Example Wold ICB'].join('\n')
    await load('other-boards.csv', boards)
    const before = (await events('changed')).length
    const row = odsRow('93A', 'NHS EXAMPLE WOLD CCG', 'QXX', '20130401').replace('Y99', 'Y63')
    expect(await load('wold.csv', row)).toMatchObject({ changed: 1 })
    const told = (await events('changed')).slice(before)
    expect(told.map(({ name, region }) => [name, region])).toEqual([
      ['NHS Example Wold CCG', 'Y63'],
      ['NHS Example Wold ICB', 'Y63'],
    ])
    expect(await load('wold.csv', row)).toMatchObject({ changed: 0 })
    expect(await events('changed')).toHaveLength(before + 2)
  })

  it('names the line and column of what it does not take', async () => {
    const { rejected, new: added } = await load(
      'faults.csv',
      [
        odsRow('91A', 'NHS EXAMPLE FELL CCG', 'QZZ', '20130401'),
        odsRow('9', 'NHS EXAMPLE FORD CCG', 'QZZ', '20130401'),
        odsRow('91B', 'EXAMPLE DENTAL PRACTICE', 'QZZ', '20130401'),
        odsRow('91C', 'NHS EXAMPLE FEN CCG', 'QZZ', '20130231'),
        odsRow('91A', 'NHS EXAMPLE FELL CCG', 'QZZ', '20130401'),
      ].join('\n'),
    )
    expect(added).toBe(1)
    expect(rejected.map(({ line, column }) => [line, column])).toEqual([
      [2, 'code'],
      [3, 'name'],
      [4, 'open'],
      [5, 'code'],
    ])
  })

  it('does not take an authority’s code from a firm that has it, and names the line', async () => {
    await world.organisation({
      kind: 'firm',
      name: 'Example Care Ltd',
      identifiers: [{ scheme: 'GB-NHS', id: '92B' }],
    })
    const rows = [
      odsRow('92A', 'NHS EXAMPLE MERE CCG', 'QZZ', '20130401'),
      odsRow('92B', 'NHS EXAMPLE TARN CCG', 'QZZ', '20130401'),
    ]
    const { rejected, new: added } = await load('firm.csv', rows.join('\n'))
    expect(added).toBe(1)
    expect(rejected).toMatchObject([{ line: 2, column: 'code' }])
  })

  it('stores nothing of a file that is another list', async () => {
    await expect(load('other.csv', 'a,b\n1,2\n')).rejects.toThrow(/other.csv is not a list of NHS/)
  })

  describeRealData('of the real lists', (data) => {
    const real = (name: string) => loadFile(join(data, 'reference', name))

    it('adds up in every file, and changes nothing the second time', async () => {
      const names = [
        'icb_names_codes_dec_2024.csv',
        'ods_trusts_etr.csv',
        'ods_ccgs_legacy_eccg.csv',
      ]
      const reads: number[] = []
      for (const name of names) {
        const first = await real(name)
        const { read, changed, unchanged, rejected } = first
        expect(first.new + changed + unchanged + rejected.length).toBe(read)
        reads.push(read)
        expect(await real(name)).toMatchObject({ new: 0, changed: 0, successions: { new: 0 } })
      }
      expect(reads).toEqual([42, 273, 320])
    })

    it('knows the region of every trust and board in England', async () => {
      const rows = await world.query<{ names: string[]; all: number }>(
        `select array_agg(name order by name) filter (where region is null) as names,
                count(*)::int as all
           from organisations o join organisation_identifiers i on i.organisation_id = o.id
          where name not like '%Example%' and kind = 'contracting-authority'
            and i.scheme = 'GB-NHS' and i.id ~ '^(R|Q)..$'`,
      )
      const wales = ['Public Health Wales', 'Velindre', 'Welsh Ambulance Services']
      expect(rows).toEqual([{ names: wales.map((name) => `${name} NHS Trust`), all: 314 }])
    })

    it('leads from each of the 106 groups of 2022 to its board', async () => {
      const rows = await world.query<{ board: string; groups: number }>(
        `select o.name as board, count(*)::int as groups
           from successions s join organisations o on o.id = s.successor_id
          where o.name like 'NHS % Integrated Care Board' and o.name not like '%Example%'
          group by o.name`,
      )
      expect(rows).toHaveLength(42)
      expect(rows.reduce((sum, { groups }) => sum + groups, 0)).toBe(106)
    })
  })
})
