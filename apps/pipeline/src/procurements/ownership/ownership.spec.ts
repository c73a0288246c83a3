import type { RunningService } from '@inroad/service-kit/start-service'
import { PipelineDatabase } from '../../../test/pipeline-database.js'
import { startPipeline } from '../../../test/pipeline-service.js'
import {
  as,
  FIRM,
  type Method,
  nobody,
  NORTHMOOR,
  ok,
  refusal,
  type Send,
  SOUTHVALE,
} from '../../../test/procurement-people.js'

const OCID = 'ocds-h6vhtk-0a0009'
const DRAFT = { regime: 'PSR2023', title: 'Wheelchair repairs', ocid: OCID }
const PERSON = '018f0000-0000-7000-8000-00000000b001'
const HUB = '018f0000-0000-7000-8000-00000000b002'

interface View {
  id: string
  version: number
  notices: { id: string; state: string; states?: object }[]
  [field: string]: unknown
}

describe('the procurements of two authorities', () => {
  let database: PipelineDatabase
  let service: RunningService
  let northmoor: Send
  let southvale: Send
  let firm: Send
  let public_: Send

  beforeAll(async () => {
    database = await PipelineDatabase.open()
    service = await startPipeline(database.url)
    public_ = nobody(service.url)
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })
  beforeEach(async () => {
    await database.clear()
    northmoor = await as(service.url, NORTHMOOR, { personId: PERSON })
    southvale = await as(service.url, SOUTHVALE)
    firm = await as(service.url, FIRM)
  })

  /** A draft of Northmoor with a draft notice. */
  async function draft() {
    const { id } = ok<View>(await northmoor('post', '', DRAFT))
    const { noticeId, version } = ok<{ noticeId: string; version: number }>(
      await northmoor('post', `/${id}/notices`, { type: 'tender', changes: { title: 'Secret' } }),
    )
    return { id, noticeId, version }
  }

  async function published() {
    const { id, noticeId, version } = await draft()
    ok(await northmoor('post', `/${id}/notices/${noticeId}/publish`, {}, version))
    const added = await northmoor('post', `/${id}/notices`, { type: 'award' })
    return { id, ...ok<{ noticeId: string; version: number }>(added) }
  }

  const READS: [string, Method, object | undefined][] = [
    ['', 'get', undefined],
    ['/sme-checks', 'get', undefined],
    ['/notices/:noticeId/statutory-text', 'get', undefined],
  ]
  const WRITES: [string, Method, object | undefined][] = [
    ['/draft', 'patch', { title: 'Mine now' }],
    ['', 'delete', undefined],
    ['/notices', 'post', { type: 'tender' }],
    ['/notices/:noticeId', 'patch', { changes: { title: 'Mine now' } }],
    ['/notices/:noticeId', 'delete', undefined],
    ['/notices/:noticeId/publish', 'post', {}],
    ['/amend', 'post', { changes: { title: 'Mine now' } }],
    ['/end', 'post', { reason: 'cancelled' }],
  ]
  const contents = () =>
    database.query('select p.*, n.content from procurements p left join notices n on true')

  it.each([...READS, ...WRITES])(
    'answer %s by %s as if the draft of another were not there',
    async (path, method, body) => {
      const { id, noticeId, version } = await draft()
      const before = await contents()
      for (const ref of [id, OCID]) {
        const address = `/${ref}${path.replace(':noticeId', noticeId)}`
        expect(refusal(await southvale(method, address, body, version))).toEqual([
          404,
          'PROCUREMENT_NOT_FOUND',
        ])
      }
      expect(await contents()).toEqual(before)
    },
  )

  it.each(WRITES)(
    'refuse %s by %s to another also once it is published',
    async (path, method, body) => {
      const { id, noticeId, version } = await published()
      const before = await contents()
      const address = `/${id}${path.replace(':noticeId', noticeId)}`
      expect((await southvale(method, address, body, version)).status).toBe(404)
      expect((await firm(method, address, body, version)).status).toBe(403)
      expect((await public_(method, address, body)).status).toBe(401)
      expect(await contents()).toEqual(before)
    },
  )

  it.each(READS.slice(1))('refuse %s by %s to the public and to firms', async (path, method) => {
    const { id, noticeId } = await draft()
    const address = `/${id}${path.replace(':noticeId', noticeId)}`
    expect((await firm(method, address)).status).toBe(403)
    expect((await public_(method, address)).status).toBe(401)
  })

  it('keep a draft out of the list of everybody else', async () => {
    const { id } = await draft()
    const ids = async (send: Send, query = '') => {
      const { items } = ok<{ items: View[] }>(await send('get', `${query}`))
      return items.map((item) => item.id)
    }
    expect(await ids(northmoor)).toEqual([id])
    for (const other of [southvale, firm, public_]) {
      expect(await ids(other)).toEqual([])
      expect(await ids(other, `?ocid=${OCID}`)).toEqual([])
      expect((await other('get', `/${id}`)).status).toBe(404)
    }
  })

  it('do not tell by a taken ocid or a key that another has a draft', async () => {
    const { id } = await draft()
    const response = await southvale('post', '', { ...DRAFT, title: 'Mine' })
    expect(refusal(response)).toEqual([409, 'OCID_NOT_FREE'])
    expect(response.text).not.toContain(id)
    const key = (send: Send, title: string) =>
      send('post', '', { regime: 'PSR2023', title }).set('Idempotency-Key', 'k')
    const [one, other] = [await key(northmoor, 'One'), await key(southvale, 'One')]
    expect(ok<View>(one).id).not.toBe(ok<View>(other).id)
  })

  it('show what is published to everybody, and its draft notices to its own authority', async () => {
    const { id } = await published()
    const states = async (send: Send) =>
      ok<View>(await send('get', `/${id}`))
        .notices.map(({ state }) => state)
        .sort()
    expect(await states(northmoor)).toEqual(['draft', 'published'])
    for (const other of [southvale, firm, public_]) {
      expect(await states(other)).toEqual(['published'])
      expect(ok<View>(await other('get', `/${id}`))).toMatchObject({ yours: false, draft: false })
    }
  })

  it('name the authority as the buyer, and nobody else alone', async () => {
    const { id } = await draft()
    expect(ok<View>(await northmoor('get', `/${id}`))['buyers']).toEqual([
      { name: NORTHMOOR.name, identifiers: [{ scheme: 'GB-NHS', id: 'RZ9' }] },
    ])
    const buyers = [{ name: SOUTHVALE.name }]
    const more = { regime: 'PSR2023', title: 'Theirs', buyers }
    expect(refusal(await northmoor('post', '', more))).toEqual([422, 'BUYER_IS_ANOTHER'])
    expect(refusal(await northmoor('patch', `/${id}/draft`, { buyers }, 2))).toEqual([
      ...[422, 'BUYER_IS_ANOTHER'],
    ])
    const both = { ...more, buyers: [...buyers, { name: NORTHMOOR.name.toUpperCase() }] }
    expect((await northmoor('post', '', both)).status).toBe(201)
  })

  it('are those of a trust for a hub that acts for it, and it is kept who did', async () => {
    const { id, version } = await draft()
    const hub = await as(service.url, NORTHMOOR, { personId: HUB, via: HUB })
    ok(
      await hub(
        'patch',
        `/${id}/draft`,
        { title: 'By the hub', terms: { paymentDays: 30 } },
        version,
      ),
    )
    const changes = await database.query(
      `select action, fields, version, person_id, organisation_id, via from procurement_changes
        where procurement_id = $1 order by id`,
      [id],
    )
    const own = { person_id: PERSON, organisation_id: NORTHMOOR.id, via: null }
    expect(changes).toMatchObject([
      { ...own, action: 'created', version: 1 },
      { ...own, action: 'notice-added', version: 2, fields: ['title'] },
      {
        ...own,
        action: 'draft-changed',
        version: 3,
        person_id: HUB,
        via: HUB,
        fields: ['title', 'terms.paymentDays'],
      },
    ])
  })

  describe('that were imported', () => {
    const release = (identifier?: object) => ({
      ...{ ocid: OCID, id: '000010-2026', date: '2026-08-12T08:30:00Z', tag: ['tender'] },
      buyer: { id: 'b', name: 'A trust' },
      parties: [{ id: 'b', name: 'A trust', roles: ['buyer'], identifier }],
      tender: { title: 'Imported', legalBasis: { scheme: 'UKPGA', id: '2023/54' } },
    })
    const amend = { changes: { title: 'Changed' } }

    it('are changed by the authority whose identifier stands among the buyers', async () => {
      await database.import(release({ scheme: 'GB-NHS', id: 'RZ8' }))
      expect((await northmoor('post', `/${OCID}/notices`, { type: 'UK4' })).status).toBe(404)
      ok(await southvale('post', `/${OCID}/notices`, { type: 'UK4' }))
      expect(ok<View>(await public_('get', `/${OCID}`))).toMatchObject({ origin: 'import' })
      expect(ok<View>(await public_('get', `/${OCID}`)).notices).toHaveLength(1)
    })

    it('are no longer the draft of somebody who entered the ocid of another first', async () => {
      const { id } = await draft()
      await database.import(release({ scheme: 'GB-NHS', id: 'RZ8' }))
      const { version } = ok<View>(await public_('get', `/${id}`))
      expect((await northmoor('post', `/${id}/amend`, amend, version)).status).toBe(404)
      expect(ok<View>(await southvale('get', `/${id}`))).toMatchObject({ yours: true })
    })

    it('show nobody the draft notices of whoever entered the ocid first', async () => {
      const { id, noticeId } = await draft()
      await database.import(release({ scheme: 'GB-NHS', id: 'RZ8' }))
      const seen = ok<View>(await southvale('get', `/${id}`))
      expect(seen.notices.map(({ state }) => state)).toEqual(['published'])
      expect(JSON.stringify(seen)).not.toContain('Secret')
      const notice = `/${id}/notices/${noticeId}`
      expect((await southvale('get', `${notice}/statutory-text`)).status).toBe(404)
      for (const [method, path] of [
        ['patch', notice],
        ['delete', notice],
        ['post', `${notice}/publish`],
      ] as const) {
        const body = method === 'patch' ? { changes: { title: 'Mine' } } : {}
        expect(refusal(await southvale(method, path, body, seen.version))).toEqual([
          ...[404, 'NOTICE_NOT_FOUND'],
        ])
      }
    })

    it('stay with the one who entered them when the release names nobody by identifier', async () => {
      const { id } = await draft()
      await database.import(release())
      expect(ok<View>(await northmoor('get', `/${id}`))).toMatchObject({ yours: true })
      expect(ok<View>(await southvale('get', `/${id}`))).toMatchObject({ yours: false })
    })
  })

  it('are counted by state for the authority that asks for its own', async () => {
    await published()
    ok(await northmoor('post', '', { regime: 'PSR2023', title: 'Another' }))
    ok(await southvale('post', '', { regime: 'PSR2023', title: 'Theirs' }))
    const page = ok<{ items: View[]; counts: object }>(await northmoor('get', '?mine=true'))
    expect(page.counts).toEqual({
      draft: 1,
      planning: 0,
      tender: 1,
      award: 0,
      contract: 0,
      ended: 0,
    })
    expect(page.items).toMatchObject([
      ...[{ title: 'Another', draft: true, draftNotices: 0 }],
      ...[{ title: 'Secret', draft: false, draftNotices: 1 }],
    ])
    expect((await public_('get', '?mine=true')).status).toBe(401)
    expect((await firm('get', '?mine=true')).status).toBe(403)
  })
})
