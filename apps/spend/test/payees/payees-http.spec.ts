import type { RunningService } from '@inroad/service-kit/start-service'
import { spendAccess, startSpend } from '../spend-service.js'
import { PayeesWorld } from './payees-world.js'

describe('payees over HTTP', () => {
  let world: PayeesWorld
  let service: RunningService
  beforeAll(async () => {
    world = await PayeesWorld.open()
    await world.register([
      { name: 'SITATUNGA CATERING LIMITED', number: '00000021' },
      { name: 'SITATUNGA CATERING LIMITED', number: '00000022' },
      { name: 'NYALA CATERING LIMITED', number: '00000031' },
      { name: 'NYALA CATERING LIMITED', number: '00000032' },
    ])
    await world.paid(
      { name: 'Sitatunga Catering Ltd', org: 'RX0', amount: 500 },
      { name: 'Nyala Catering Ltd', org: 'RX9', amount: 900 },
      { name: 'Mrs Jane Doe', org: 'RX9' },
    )
    service = await startSpend(world.database.url)
  })
  afterAll(async () => {
    await service.close()
    await world.close()
  })

  async function get<Body>(path: string, role: string): Promise<{ status: number; body: Body }> {
    const headers = { authorization: spendAccess.bearer(role) }
    const response = await fetch(`${service.url}${path}`, { headers })
    return { status: response.status, body: (await response.json()) as Body }
  }

  interface Names {
    items: { name: string; id: string; kind: string }[]
  }

  it('puts the highest value first in the review queue of the installation', async () => {
    const { body } = await get<Names>('/payees/review', 'operator')
    expect(body.items.map(({ name }) => name)).toEqual([
      'Nyala Catering Ltd',
      'Sitatunga Catering Ltd',
    ])
  })

  it('shows an analyst of one organisation only payees that it paid', async () => {
    const { body } = await get<Names>('/payees/review', 'analyst')
    expect(body.items.map(({ name }) => name)).toEqual(['Sitatunga Catering Ltd'])
  })

  it('hides people from analysts of organisations that did not pay them', async () => {
    const theirs = await get<Names>('/suppliers?kind=individual', 'operator')
    expect(theirs.body.items).toMatchObject([{ name: 'Mrs Jane Doe' }])
    const mine = await get<Names>('/suppliers', 'analyst')
    expect(JSON.stringify(mine.body)).not.toMatch(/Doe/)
    const id = theirs.body.items[0]?.id ?? ''
    expect((await get(`/suppliers/${id}`, 'analyst')).status).toBe(404)
  })

  it('shows a supplier with its spellings and decisions', async () => {
    const { body } = await get<Names>('/suppliers?search=nyala', 'analyst')
    const one = await get(`/suppliers/${body.items[0]?.id}`, 'analyst')
    expect(one.body).toMatchObject({
      identified: false,
      spellings: [{ name: 'Nyala Catering Ltd', value: '900.00' }],
      decisions: [{ decision: 'no-match', inForce: true }],
      status: { status: 'unknown' },
    })
  })

  it('accepts a proposal and takes it back', async () => {
    const { body } = await get<{
      items: { payeeId: string; proposals: { registerEntryId: number }[] }[]
    }>('/payees/review', 'analyst')
    const [item] = body.items
    const act = await post(`/payees/${item?.payeeId}/decisions`, {
      decision: 'accept',
      registerEntryId: item?.proposals[0]?.registerEntryId,
    })
    expect(act.status).toBe(201)
    expect((await get<Names>('/payees/review', 'analyst')).body.items).toEqual([])
    const undone = await post(`/acts/${String(act.body['actId'])}/undo`, {})
    expect(undone.status).toBe(200)
    expect((await get<Names>('/payees/review', 'analyst')).body.items).toHaveLength(1)
  })

  it('is closed to the public', async () => {
    for (const path of ['/payees/review', '/suppliers', '/registers']) {
      expect((await fetch(`${service.url}${path}`)).status).toBe(401)
    }
  })

  it('lists the registers that were loaded', async () => {
    const { body } = await get('/registers', 'analyst')
    expect(body).toMatchObject([{ register: 'companies-house', entries: 4 }])
  })

  async function post(
    path: string,
    body: object,
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(`${service.url}${path}`, {
      method: 'POST',
      headers: {
        authorization: spendAccess.bearer('analyst'),
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
})
