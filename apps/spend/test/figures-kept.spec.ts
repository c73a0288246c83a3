import type { RunningService } from '@inroad/service-kit/start-service'
import { TEST_INSTALLATION } from '@inroad/testing/access-for-tests'
import type { KeptFigureView } from '../src/figures/kept/kept-figure.view.js'
import { FiguresWorld } from './figures-world.js'
import { SpendDatabase } from './spend-database.js'
import { spendAccess, startSpend } from './spend-service.js'

describe('published figures', () => {
  let database: SpendDatabase
  let world: FiguresWorld
  let service: RunningService
  let firm: { payeeId: number; supplierId: number }
  let authority: number

  beforeAll(async () => {
    database = await SpendDatabase.open()
    world = new FiguresWorld(database)
    // The authority that the made-up analyst acts for.
    authority = await world.authority('RX0', 'Example Vale NHS Foundation Trust')
    await world.authority('RX9', 'Another Trust')
    firm = await world.firm('Smallwater Ltd')
    const other = await world.firm('Greatwater PLC')
    await world.evidence(firm.supplierId, 'sme')
    await world.evidence(other.supplierId, 'not-sme')
    await world.give(authority, [
      { ...firm, paidOn: '2020-04-10', amount: '100.00' },
      { ...other, paidOn: '2020-04-10', amount: '300.00' },
    ])
    service = await startSpend(database.url)
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })

  async function publish(body: object, authorization?: string): Promise<[number, KeptFigureView]> {
    const answer = await fetch(`${service.url}/figures/sme-share`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(authorization && { authorization }),
      },
      body: JSON.stringify(body),
    })
    return [answer.status, (await answer.json()) as KeptFigureView]
  }

  async function shown(id: string): Promise<KeptFigureView> {
    const answer = await fetch(`${service.url}/figures/${id}`)
    return (await answer.json()) as KeptFigureView
  }

  it('stay as they were, with what the data says now beside them', async () => {
    const analyst = spendAccess.bearer('analyst')
    const [status, published] = await publish({ org: 'RX0', fy: 2020 }, analyst)
    expect([status, published.figure.numbers.share]).toEqual([201, 0.25])

    await world.evidence(firm.supplierId, 'not-sme', { asOf: '2020-04-01' })
    await world.give(authority, [{ ...firm, paidOn: '2020-05-10', amount: '600.00' }])

    const later = await shown(published.id)
    expect(later.figure).toEqual(published.figure)
    expect(later.calculatedAt).toBe(published.calculatedAt)
    expect(later.restated.map(({ method, numbers }) => [method.name, numbers.share])).toEqual([
      ['v1', 0],
      ['v2', 0],
      ['eu2003', 0],
    ])
    expect(later.restated[0]?.numbers.thirdParty).toBe('1000.00')
    const [sums] = await database.query(published.sql)
    expect(sums).toEqual({ sme: '100.00', not_sme: '300.00', unknown: '0' })
  })

  it('are told once, however often they are published', async () => {
    const analyst = spendAccess.bearer('analyst')
    const before = (await database.events()).length
    const [, first] = await publish({ org: 'RX0', fy: 2020, method: 'v2' }, analyst)
    const [, second] = await publish({ org: 'RX0', fy: 2020, method: 'v2' }, analyst)
    expect(second.id).toBe(first.id)
    const told = (await database.events()).slice(before)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({
      type: 'spend.sme-share.calculated.v1',
      subject: first.id,
      data: {
        figureId: first.id,
        authority: { identifiers: [{ scheme: 'GB-NHS', id: 'RX0' }] },
        method: 'v2',
        sterling: { sme: '0.00', notSme: '1000.00', unknown: '0.00' },
        coverage: 1,
      },
    })
  })

  it('are published by analysts of the organisation, and of all by the installation alone', async () => {
    const analyst = spendAccess.bearer('analyst')
    expect((await publish({ org: 'RX0', fy: 2020 }))[0]).toBe(401)
    expect((await publish({ org: 'RX0', fy: 2020 }, spendAccess.bearer('buyer')))[0]).toBe(403)
    expect((await publish({ org: 'RX9', fy: 2020 }, analyst))[0]).toBe(403)
    expect((await publish({ fy: 2020 }, analyst))[0]).toBe(403)
    const token = await spendAccess.tokenFor({
      roles: ['operator'],
      organisation: TEST_INSTALLATION,
    })
    const [status, figure] = await publish({ fy: 2020 }, `Bearer ${token}`)
    expect([status, figure.figure.organisation]).toEqual([201, undefined])
  })
})
