import type { RunningService } from '@inroad/service-kit/start-service'
import request, { type Response } from 'supertest'
import { PipelineDatabase } from '../../test/pipeline-database.js'
import { pipelineAccess, startPipeline } from '../../test/pipeline-service.js'

const OCID = 'ocds-h6vhtk-0a0001'
const DRAFT = {
  regime: 'PA2023',
  title: 'Supply of urinary catheters',
  description: 'For community nursing teams.',
  buyers: [
    {
      name: 'Example Vale NHS Foundation Trust',
      identifiers: [{ scheme: 'GB-NHS', id: 'ZZ9' }],
    },
  ],
  cpv: ['33141200-2'],
  regions: ['UKD3'],
  value: { amount: '240000.00', currency: 'GBP' },
  deadline: '2026-09-14T12:00:00+01:00',
  lots: [{ id: '1', title: 'Intermittent' }],
  smeSuitable: true,
}
const [FIRST, SECOND, THIRD] = ['000010-2026', '000012-2026', '000014-2026']

function reference(noticeId: string) {
  const url = `https://www.find-tender.service.gov.uk/Notice/${noticeId}`
  return { findATender: { noticeId, url } }
}

describe('procurements', () => {
  let database: PipelineDatabase
  let service: RunningService

  beforeAll(async () => {
    database = await PipelineDatabase.open()
    service = await startPipeline(database.url)
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })
  beforeEach(() => database.clear())

  const http = () => request.agent(service.url).set('Authorization', pipelineAccess.bearer('buyer'))
  const get = (ref: string) => http().get(`/procurements/${ref}`)
  const create = (more: object = {}) =>
    http()
      .post('/procurements')
      .send({ ...DRAFT, ...more })
  const add = (id: string, type: string, changes?: object) =>
    http().post(`/procurements/${id}/notices`).send({ type, changes })
  const change = (path: string, version: number, body: object = {}) =>
    http().post(`/procurements/${path}`).set('If-Match', `"${version}"`).send(body)

  /** A procurement with one published notice, and its version. */
  async function published(type: string, draft: object = {}, noticeId?: string) {
    const { id } = ok(await create(draft))
    const added = ok<{ noticeId: string; version: number }>(await add(id, type))
    const body = noticeId ? reference(noticeId) : {}
    const path = `${id}/notices/${added.noticeId}/publish`
    return ok(await change(path, added.version, body))
  }

  interface View {
    id: string
    version: number
    stage: string
    notices: Record<string, unknown>[]
    [field: string]: unknown
  }

  function ok<Body = View>({ status, body, text }: Response): Body {
    if (status >= 300) throw new Error(`${status} ${text}`)
    return body as Body
  }

  function refused({ status, body }: Response) {
    const { code } = body as { code: string }
    return [status, code]
  }

  describe('a draft', () => {
    it('is kept with what was stated, and nothing of it is published', async () => {
      const { status, headers, body } = await create({ ocid: OCID })
      expect(status).toBe(201)
      expect(headers).toMatchObject({
        location: `/procurements/${(body as View).id}`,
        etag: '"1"',
      })
      const view = ok(await get(OCID))
      expect(view).toMatchObject({ ocid: OCID, stage: 'unknown', version: 1, notices: [] })
      expect(view).toMatchObject({ ...DRAFT, cpv: ['33141200'], value: { amount: '240000' } })
      expect(await database.events()).toEqual([])
    })

    it('is made once for one Idempotency-Key, also when both come at the same time', async () => {
      const again = (more = {}) => create(more).set('Idempotency-Key', 'key-1')
      const [one, other] = await Promise.all([again(), again()])
      expect([one.status, other.status]).toEqual([201, 201])
      expect(ok(one).id).toBe(ok(other).id)
      expect(refused(await again({ title: 'Another' }))).toEqual([409, 'IDEMPOTENCY_KEY_REUSED'])
      expect(ok(await http().get('/procurements')).items).toHaveLength(1)
    })

    it('is refused for an ocid that is here already, naming the procurement', async () => {
      const { id } = ok(await create({ ocid: OCID }))
      const response = await create({ ocid: OCID })
      expect(refused(response)).toEqual([409, 'PROCUREMENT_EXISTS'])
      expect((response.body as { detail: string }).detail).toContain(id)
    })
  })

  describe('a notice', () => {
    it('publishes the opportunity, with all that a reader needs', async () => {
      const { id, stage, version } = await published('UK4', { ocid: OCID }, FIRST)
      expect([stage, version]).toEqual(['tender', 3])
      expect(await database.events()).toEqual([
        {
          type: 'opportunity.published',
          subject: id,
          sequence: 3,
          time: '2026-08-12T09:00:00.000Z',
          data: {
            ...{ ...DRAFT, opportunityId: id, ocid: OCID, stage: 'tender', cpv: ['33141200'] },
            value: { amount: '240000', currency: 'GBP' },
            notice: {
              type: 'UK4',
              id: FIRST,
              url: `https://www.find-tender.service.gov.uk/Notice/${FIRST}`,
              publishedAt: '2026-08-12T09:00:00.000Z',
            },
          },
        },
      ])
    })

    it('that is statutory is refused until it is on Find a Tender, and nothing is published', async () => {
      const { id } = ok(await create())
      const { noticeId } = ok(await add(id, 'UK4'))
      const response = await change(`${id}/notices/${noticeId as string}/publish`, 2)
      expect(refused(response)).toEqual([409, 'NOTICE_NOT_ON_FIND_A_TENDER'])
      expect(response.body).toMatchObject({
        detail: expect.stringContaining('Procurement Regulations 2024, regulation 5(11)'),
        fields: [{ field: 'findATender' }],
      })
      expect(ok(await get(id))).toMatchObject({ stage: 'unknown', version: 2 })
      expect(await database.events()).toEqual([])
    })

    it.each([
      ['PA2023', 'below-threshold', 'tender'],
      ['PA2023', 'early-news', 'planning'],
      ['PSR2023', 'engagement', 'planning'],
      ['PSR2023', 'tender', 'tender'],
    ])('of %s that no statute requires says so: %s', async (regime, type, stage) => {
      const view = await published(type, { regime })
      expect(view.stage).toBe(stage)
      expect(view.notices).toMatchObject([{ type, statutory: false, state: 'published' }])
      const [event] = await database.events()
      expect(event?.data).toMatchObject({ regime, stage })
      expect(event?.data['notice']).toEqual({
        id: view.notices[0]?.['id'],
        publishedAt: '2026-08-12T09:00:00.000Z',
      })
    })

    it('that no statute requires names its notice when it stands on Find a Tender too', async () => {
      const { notices } = await published('tender', { regime: 'PSR2023' }, FIRST)
      expect(notices).toMatchObject([{ statutory: true, noticeId: FIRST }])
    })

    it('is refused under a regime that does not have it, naming those it has', async () => {
      const { id } = ok(await create({ regime: 'PSR2023' }))
      const response = await add(id, 'UK4')
      expect(refused(response)).toEqual([422, 'NOTICE_OF_ANOTHER_REGIME'])
      expect((response.body as { detail: string }).detail).toContain('engagement')
    })

    it('is published once, and only one of its Find a Tender id', async () => {
      const { id, version, notices } = await published('UK4', { ocid: OCID }, FIRST)
      const path = `${id}/notices/${notices[0]?.['id'] as string}/publish`
      expect(refused(await change(path, version, reference(FIRST)))).toEqual([
        409,
        'NOTICE_ALREADY_PUBLISHED',
      ])
      await expect(published('UK4', {}, FIRST)).rejects.toThrow('NOTICE_ALREADY_HERE')
    })

    it('that turns planning into tender publishes anew, with what it states besides', async () => {
      const { id } = await published('UK2', { deadline: null }, FIRST)
      const added = ok(await add(id, 'UK4', { deadline: DRAFT.deadline, title: 'Catheters' }))
      const path = `${id}/notices/${added['noticeId'] as string}/publish`
      ok(await change(path, added.version, reference(SECOND)))
      expect(await database.events()).toMatchObject([
        { type: 'opportunity.published', sequence: 3, data: { stage: 'planning' } },
        {
          type: 'opportunity.published',
          sequence: 5,
          data: { stage: 'tender', title: 'Catheters', deadline: DRAFT.deadline },
        },
      ])
    })

    it('moves the stage at an award, of which the release of the notice tells', async () => {
      const { id } = await published('UK4', {}, FIRST)
      const added = ok(await add(id, 'UK6'))
      const path = `${id}/notices/${added['noticeId'] as string}/publish`
      expect(ok(await change(path, added.version, reference(SECOND))).stage).toBe('award')
      expect(await database.eventTypes()).toEqual(['opportunity.published'])
    })

    it('is not found under another procurement, nor by what is no id', async () => {
      const other = ok(await create())
      const { id } = ok(await create())
      const { noticeId } = ok(await add(id, 'UK4'))
      const publish = (notice: string) => change(`${other.id}/notices/${notice}/publish`, 1)
      expect(refused(await publish(noticeId as string))).toEqual([404, 'NOTICE_NOT_FOUND'])
      expect(refused(await publish('1'))).toEqual([404, 'NOTICE_NOT_FOUND'])
    })
  })

  describe('an amendment', () => {
    it('tells what changed, with old and new, and shows it with its notice', async () => {
      const { id, version } = await published('UK4', { ocid: OCID }, FIRST)
      const changes = { deadline: '2026-09-21T12:00:00+01:00', value: null }
      const view = ok(await change(`${OCID}/amend`, version, { changes, ...reference(SECOND) }))
      const told = [
        { field: 'deadline', from: DRAFT.deadline, to: changes.deadline },
        { field: 'value', from: '£240,000' },
      ]
      expect(view).toMatchObject({ id, version: 4, deadline: changes.deadline })
      expect(view).not.toHaveProperty('value')
      expect(view.notices.map((notice) => [notice['type'], notice['changes']])).toEqual([
        ['UK4', []],
        ['UK4', told],
      ])
      expect((await database.events())[1]).toMatchObject({
        type: 'opportunity.amended',
        sequence: 4,
        data: { changes: told, opportunity: { deadline: changes.deadline } },
      })
    })

    it('of what is not material is kept and tells nothing', async () => {
      const { id, version } = await published('below-threshold')
      ok(await change(`${id}/amend`, version, { changes: { vcseSuitable: true } }))
      expect(ok(await get(id))).toMatchObject({ vcseSuitable: true, version: 4 })
      expect(await database.eventTypes()).toEqual(['opportunity.published'])
    })

    it('of a statutory notice is refused until it is on Find a Tender', async () => {
      const { id, version } = await published('UK4', {}, FIRST)
      const body = { changes: { title: 'Catheters' } }
      expect(refused(await change(`${id}/amend`, version, body))).toEqual([
        409,
        'NOTICE_NOT_ON_FIND_A_TENDER',
      ])
    })

    it('is refused when it states nothing, and when nothing is open', async () => {
      const { id, version } = await published('below-threshold')
      const nothing = await change(`${id}/amend`, version, { changes: {} })
      expect(refused(nothing)).toEqual([422, 'NOTHING_CHANGED'])
      ok(await change(`${id}/end`, version, { reason: 'cancelled' }))
      const late = { changes: { title: 'Late' } }
      expect(refused(await change(`${id}/amend`, version + 1, late))).toEqual([
        422,
        'NOTHING_TO_AMEND',
      ])
    })
  })

  describe('an end', () => {
    it('by UK12 closes what was published, for the reason given', async () => {
      const { id, version } = await published('UK4', { ocid: OCID }, FIRST)
      const body = { reason: 'terminated' }
      expect(refused(await change(`${id}/end`, version, body))).toEqual([
        409,
        'NOTICE_NOT_ON_FIND_A_TENDER',
      ])
      const view = ok(await change(`${id}/end`, version, { ...body, ...reference(THIRD) }))
      expect([view.stage, view.notices[1]?.['type']]).toEqual(['ended', 'UK12'])
      expect((await database.events())[1]).toMatchObject({
        type: 'opportunity.closed',
        data: { reason: 'terminated', ocid: OCID, notice: { type: 'UK12', id: THIRD } },
      })
    })

    it('of what no statute requires needs no notice', async () => {
      const { id, version } = await published('engagement', { regime: 'PSR2023' })
      const view = ok(await change(`${id}/end`, version, { reason: 'withdrawn' }))
      expect(view.notices[1]).toMatchObject({ type: 'end', statutory: false })
      expect((await database.events())[1]).toMatchObject({ data: { reason: 'withdrawn' } })
    })

    it('is refused for a draft, saying what is possible', async () => {
      const { id } = ok(await create({ regime: 'PSR2023' }))
      const response = await change(`${id}/end`, 1, { reason: 'cancelled' })
      expect(refused(response)).toEqual([422, 'STAGE_NOT_POSSIBLE'])
      expect((response.body as { detail: string }).detail).toContain('planning, tender')
    })

    it('can be followed by a new beginning, which is published anew', async () => {
      const { id, version } = await published('below-threshold')
      ok(await change(`${id}/end`, version, { reason: 'cancelled' }))
      const added = ok(await add(id, 'below-threshold'))
      ok(await change(`${id}/notices/${added['noticeId'] as string}/publish`, added.version))
      expect(await database.eventTypes()).toEqual([
        ...['opportunity.published', 'opportunity.closed', 'opportunity.published'],
      ])
    })
  })

  describe('a change', () => {
    it('made for another version is refused, and one without a version as well', async () => {
      const { id, version } = await published('below-threshold')
      const body = { changes: { title: 'Catheters' } }
      expect(refused(await change(`${id}/amend`, version - 1, body))).toEqual([
        409,
        'VERSION_CONFLICT',
      ])
      const response = await http().post(`/procurements/${id}/amend`).send(body)
      expect(response.body).toMatchObject({ status: 400, fields: [{ field: 'If-Match' }] })
    })

    it('made twice at once happens once', async () => {
      const { id, version } = await published('below-threshold')
      const body = { changes: { title: 'Catheters' } }
      const responses = await Promise.all([
        ...[1, 2, 3].map(() => change(`${id}/amend`, version, body)),
      ])
      expect(responses.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      expect(await database.eventTypes()).toEqual(['opportunity.published', 'opportunity.amended'])
    })
  })

  describe('a procurement that is imported after it was entered', () => {
    const release = (id: string, more: object = {}) => ({
      ...{ ocid: OCID, id, date: '2026-08-12T08:30:00Z', tag: ['tender'] },
      buyer: { id: 'GB-NHS-ZZ9', name: DRAFT.buyers[0]?.name },
      tender: {
        title: DRAFT.title,
        description: DRAFT.description,
        legalBasis: { scheme: 'UKPGA', id: '2023/54' },
        items: [
          {
            id: '1',
            additionalClassifications: [{ scheme: 'CPV', id: '33141200' }],
            deliveryAddresses: [{ region: 'UKD3' }],
          },
        ],
        value: { amount: 240000, currency: 'GBP' },
        tenderPeriod: { endDate: '2026-09-14T12:00:00+01:00' },
        lots: [{ id: '1', title: 'Intermittent', suitability: { sme: true } }],
        documents: [
          { id, noticeType: 'UK4' },
          { id: 'd', url: 'https://buyer.example/spec' },
        ],
        ...more,
      },
    })

    it.each([OCID, undefined])(
      'is the same procurement and told once, its ocid entered as %s',
      async (ocid) => {
        const { id } = await published('UK4', { ocid }, FIRST)
        const { counts } = await database.import(release(FIRST))
        expect(counts).toMatchObject({ new: 1, events: 0 })
        expect(ok(await get(OCID))).toMatchObject({ id, version: 4, stage: 'tender' })
        expect(ok(await http().get('/procurements')).items).toHaveLength(1)
        expect(await database.eventTypes()).toEqual(['opportunity.published'])
      },
    )

    it('is amended by what the notice on Find a Tender says otherwise', async () => {
      await published('UK4', { ocid: OCID }, FIRST)
      await database.import(release(FIRST, { tenderPeriod: { endDate: '2026-09-10T11:00:00Z' } }))
      expect((await database.events())[1]).toMatchObject({
        type: 'opportunity.amended',
        data: { changes: [{ field: 'deadline' }] },
      })
    })

    it('is refused as a notice when its release was here first', async () => {
      const buyer = { id: 'GB-NHS-RX0', name: DRAFT.buyers[0]?.name }
      const identifier = { scheme: 'GB-NHS', id: 'RX0' }
      const parties = [{ ...buyer, roles: ['buyer'], identifier }]
      await database.import({ ...release(FIRST), buyer, parties })
      const { version } = ok(await get(OCID))
      const added = ok(await add(OCID, 'UK4'))
      const path = `${OCID}/notices/${added['noticeId'] as string}/publish`
      expect(refused(await change(path, version + 1, reference(FIRST)))).toEqual([
        409,
        'NOTICE_ALREADY_HERE',
      ])
    })
  })

  describe('the list', () => {
    it('is newest first, in pages that join without a gap', async () => {
      for (const title of ['One', 'Two', 'Three']) ok(await create({ title }))
      interface Page {
        items: { title: string }[]
        next?: string
      }
      const page = async (cursor = '') =>
        ok<Page>(await http().get(`/procurements?limit=2${cursor && `&cursor=${cursor}`}`))
      const first = await page()
      const second = await page(first.next)
      const titles = [...first.items, ...second.items].map(({ title }) => title)
      expect(titles).toEqual(['Three', 'Two', 'One'])
      expect(second.next).toBeUndefined()
    })

    it('is narrowed by stage, regime and ocid', async () => {
      await published('below-threshold', { ocid: OCID })
      ok(await create({ regime: 'PSR2023' }))
      const count = async (query: string) => {
        const { items } = ok(await http().get(`/procurements?${query}`))
        return (items as unknown[]).length
      }
      expect(await count('stage=tender')).toBe(1)
      expect(await count('regime=PSR2023')).toBe(1)
      expect(await count(`ocid=${OCID}&regime=PA2023`)).toBe(1)
      expect(await count(`ocid=${OCID}&stage=planning`)).toBe(0)
    })

    it('names an entry by its ETag, and one that is not there by 404', async () => {
      const { id } = ok(await create())
      const unchanged = await get(id).set('If-None-Match', '"1"')
      expect(unchanged.status).toBe(304)
      expect(refused(await get(OCID))).toEqual([404, 'PROCUREMENT_NOT_FOUND'])
    })
  })
})
