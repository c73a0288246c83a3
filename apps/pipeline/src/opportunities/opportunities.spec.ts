import type { RunningService } from '@inroad/service-kit/start-service'
import request from 'supertest'
import { PipelineDatabase } from '../../test/pipeline-database.js'
import { pipelineAccess, startPipeline } from '../../test/pipeline-service.js'
import { closes, sampleRelease, sampleUpdate } from '../../test/sample-releases.js'
import type { OpportunityPage } from './search/search-opportunities.js'
import type { OpportunityView } from './view/opportunity-view.js'

const CATHETERS = { scheme: 'CPV', id: '33141200', description: 'Catheters' }
const TYRES = { scheme: 'CPV', id: '34350000', description: 'Tyres for heavy/light-duty vehicles' }

interface Sample {
  title: string
  description?: string
  cpv?: object
  region?: string
  value?: number
  closing?: number
  buyer?: string
  sme?: boolean
  day?: number
}

/** A release of its own procurement; `name` makes its ocid. */
function release(name: string, sample: Sample): object {
  const { title, description, cpv, region, value, closing, buyer, sme, day = 10 } = sample
  const items = [
    {
      id: '1',
      additionalClassifications: cpv ? [cpv] : [],
      deliveryAddresses: region ? [{ region }] : [],
    },
  ]
  const tender = {
    ...{ title, description, items },
    ...(value ? { value: { amount: value, currency: 'GBP' } } : {}),
    ...(closing ? closes(closing) : {}),
    ...(sme ? { lots: [{ id: '1', suitability: { sme: true } }] } : {}),
  }
  const parties = [
    { id: 'B', name: buyer ?? 'Example Vale NHS Foundation Trust', roles: ['buyer'] },
  ]
  return sampleRelease('UK4', day, tender, {
    ocid: `ocds-h6vhtk-${name}`,
    id: `${name}-2026`,
    parties,
  })
}

describe('opportunities', () => {
  let database: PipelineDatabase
  let service: RunningService

  beforeAll(async () => {
    database = await PipelineDatabase.open()
    service = await startPipeline(database.url)
    await database.import(
      release('0b0001', {
        ...{ title: 'Urology consumables', cpv: CATHETERS, region: 'UKD3', value: 90_000 },
        ...{ closing: 14, sme: true, description: 'For community nursing teams.', day: 5 },
      }),
      release('0b0002', {
        ...{ title: 'Tyres for ambulances', cpv: TYRES, region: 'UK', value: 400_000, closing: 20 },
        ...{ buyer: 'Example Borough Council', day: 6 },
      }),
      release('0b0003', { title: 'Catheters and drainage bags', region: 'UKI', day: 7 }),
      release('0b0004', {
        ...{ title: 'Cleaning of windows', region: 'UKD', value: 5_000_000, closing: 10, day: 8 },
      }),
      // Over before the day on which the clock stands.
      { ...release('0b0005', { title: 'Old catheters', region: 'UKD3', day: 1 }), ...past() },
    )
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })

  const get = (path: string) => request(service.url).get(path)
  const search = async (query: string): Promise<OpportunityPage> => {
    const { status, body, text } = await get(`/opportunities?${query}`)
    if (status !== 200) throw new Error(text)
    return body as OpportunityPage
  }
  const titles = async (query: string) => (await search(query)).items.map(({ title }) => title)

  it('are all found that are open, the newest first', async () => {
    expect(await titles('')).toEqual([
      ...['Cleaning of windows', 'Catheters and drainage bags'],
      ...['Tyres for ambulances', 'Urology consumables'],
    ])
  })

  describe('searched by words', () => {
    it('are found by the text of their CPV code, after those whose title has the word', async () => {
      const page = await search('words=catheter')
      expect(page.items.map(({ title }) => title)).toEqual([
        ...['Catheters and drainage bags', 'Urology consumables'],
      ])
      expect(page).toMatchObject({ total: 2, moreThanTotal: false, sort: 'relevance' })
      expect(page).not.toHaveProperty('correctedTo')
    })

    it('are found by a misspelt word, and the answer says by which instead', async () => {
      expect(await search('words=cathaters')).toMatchObject({ correctedTo: 'catheters', total: 2 })
      expect(await search('words=Tyers ambulance')).toMatchObject({
        correctedTo: 'tyres ambulance',
        total: 1,
      })
    })

    it('are not found by a misspelt word that is meant as it is', async () => {
      const page = await search('words=cathaters&exact=true')
      expect(page).toMatchObject({ total: 0, items: [] })
      expect(page).not.toHaveProperty('correctedTo')
    })

    it('are found without those that have an excluded word', async () => {
      expect(await titles('words=catheters -drainage')).toEqual(['Urology consumables'])
    })

    it('are none when the words are in everything', async () => {
      expect(await search('words=of the')).toMatchObject({ total: 0, items: [] })
    })
  })

  it.each([
    ['cpv=33', ['Urology consumables']],
    ['cpv=33141200-2&cpv=3435', ['Tyres for ambulances', 'Urology consumables']],
    ['region=UKI&regionNotStated=false', ['Catheters and drainage bags', 'Tyres for ambulances']],
    ['region=UKD34', ['Cleaning of windows', 'Tyres for ambulances', 'Urology consumables']],
    ['nhsOnly=true&sort=newest&cpv=34', []],
    ['buyer=borough council', ['Tyres for ambulances']],
    ['buyer=GB-NHS:ZZ8', []],
    ['smeSuitable=true', ['Urology consumables']],
    ['valueMax=100000', ['Catheters and drainage bags', 'Urology consumables']],
    ['valueMax=100000&valueNotStated=false', ['Urology consumables']],
    ['valueMin=400000&valueMax=400000&valueNotStated=false', ['Tyres for ambulances']],
    ['closingBefore=2026-09-14', ['Cleaning of windows', 'Urology consumables']],
    ['closingAfter=2026-09-14', ['Tyres for ambulances', 'Urology consumables']],
    ['stage=closed', ['Old catheters']],
    ['stage=planning', []],
    ['sort=closing-soonest&limit=2', ['Cleaning of windows', 'Urology consumables']],
    ['sort=value-highest&limit=2', ['Cleaning of windows', 'Tyres for ambulances']],
  ])('asked for %s are exactly those', async (query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  describe('read page by page', () => {
    it.each(['newest', 'closing-soonest', 'value-highest'])(
      'come each once in the order %s, and the same way back',
      async (sort) => {
        const all = await titles(`stage=all&sort=${sort}`)
        const pages: string[][] = []
        let page = await search(`stage=all&sort=${sort}&limit=2`)
        for (;;) {
          pages.push(page.items.map(({ title }) => title))
          if (page.next === undefined) break
          page = await search(`stage=all&sort=${sort}&limit=2&cursor=${page.next}`)
        }
        expect(pages.flat()).toEqual(all)
        const back = await search(`stage=all&sort=${sort}&limit=2&cursor=${page.previous}`)
        expect(back.items.map(({ title }) => title)).toEqual(pages.at(-2))
        const first = await search(`stage=all&sort=${sort}&limit=2&cursor=${back.previous}`)
        expect(first.items.map(({ title }) => title)).toEqual(pages[0])
        expect(first.previous).toBeUndefined()
      },
    )

    it('refuse the cursor of another search', async () => {
      const { next } = await search('limit=1')
      const { status, body } = await get(`/opportunities?limit=1&nhsOnly=true&cursor=${next}`)
      expect(status).toBe(400)
      expect(body).toMatchObject({ fields: [{ field: 'cursor' }] })
    })
  })

  it.each([
    ['colour=red', 'colour'],
    ['cpv=99', 'cpv'],
    ['region=France', 'region'],
    ['closingBefore=2026-02-30', 'closingBefore'],
    ['valueMin=-1', 'valueMin'],
    ['nhsOnly=perhaps', 'nhsOnly'],
    ['sort=oldest', 'sort'],
    ['limit=101', 'limit'],
    ['cursor=abc', 'cursor'],
    ['words=%00', 'words'],
  ])('refuse %s by the name of the parameter', async (query, field) => {
    const { status, body } = await get(`/opportunities?${query}`)
    expect(status).toBe(400)
    expect((body as { fields: { field: string }[] }).fields[0]?.field).toBe(field)
  })

  it('are answered with 304 to whoever has the same answer already', async () => {
    const first = await get('/opportunities?cpv=33')
    expect(first.headers['cache-control']).toMatch(/^public, max-age=\d+/)
    const again = await get('/opportunities?cpv=33').set(
      'If-None-Match',
      first.headers['etag'] ?? '',
    )
    expect(again.status).toBe(304)
  })

  describe('read one by one', () => {
    const one = async (ref: string) => (await get(`/opportunities/${ref}`)).body as OpportunityView

    it('say what changed since they were first published, and what stands now', async () => {
      const changing = release('0b0009', { title: 'Pumps', cpv: CATHETERS, closing: 12, day: 9 })
      await database.import(changing)
      const update = {
        ...sampleUpdate(11, closes(18)),
        ocid: 'ocds-h6vhtk-0b0009',
        id: '0b0009b-2026',
      }
      await database.import(update)
      const view = await one('ocds-h6vhtk-0b0009')
      expect(view).toMatchObject({
        ...{ title: 'Pumps', open: true, nhs: true, stage: 'tender', regime: 'PA2023' },
        cpv: [{ code: '33141200', label: 'Catheters' }],
        deadline: '2026-09-18T11:00:00.000000Z',
        changes: [
          {
            field: 'deadline',
            from: '2026-09-12T12:00:00+01:00',
            to: '2026-09-18T12:00:00+01:00',
            at: '2026-08-11T08:00:00.000000Z',
          },
        ],
      })
      expect(view.notices).toHaveLength(2)
      expect(await one(view.id)).toEqual(view)
      await database.query(`delete from notices where procurement_id = $1`, [view.id])
      await database.query(`delete from procurements where id = $1`, [view.id])
    })

    it('are not there while they are drafts, and not in the search either', async () => {
      const draft = await request(service.url)
        .post('/procurements')
        .set('Authorization', pipelineAccess.bearer('buyer'))
        .send({ regime: 'PSR2023', title: 'Secret catheters' })
      expect(draft.status).toBe(201)
      const { id } = draft.body as { id: string }
      const { status, body } = await get(`/opportunities/${id}`)
      expect([status, (body as { code: string }).code]).toEqual([404, 'OPPORTUNITY_NOT_FOUND'])
      expect(await titles('words=secret&stage=all')).toEqual([])
    })

    it.each(['0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11', 'nothing', '%00', "'; drop table x"])(
      'answer 404 to %s',
      async (ref) => {
        expect((await get(`/opportunities/${ref}`)).status).toBe(404)
      },
    )
  })

  it('are counted beside the categories and regions that they can be browsed by', async () => {
    const { body: divisions } = await get('/cpv')
    expect(divisions).toMatchObject({ around: [] })
    const medical = (divisions as { items: { prefix: string }[] }).items.find(
      ({ prefix }) => prefix === '33',
    )
    expect(medical).toMatchObject({ opportunities: 1, hasParts: true })
    const { body: typed } = await get('/cpv?words=cath')
    expect(typed).toMatchObject({ items: [{ code: '33141200', label: 'Catheters' }] })
    const { body: inside } = await get('/cpv?under=331412')
    expect(inside).toMatchObject({
      items: [],
      around: [{ prefix: '33' }, {}, { prefix: '331412' }],
    })
    const { body: regions } = await get('/regions')
    expect(regions).toMatchObject({ code: 'UK', opportunities: 4 })
  })
})

function past(): object {
  const { tender, ...rest } = release('0b0005', {
    title: 'Old catheters',
    region: 'UKD3',
    day: 1,
  }) as { tender: object }
  return { ...rest, tender: { ...tender, tenderPeriod: { endDate: '2026-08-11T12:00:00+01:00' } } }
}
