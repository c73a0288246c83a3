import { ContractEnteredV1 } from '@inroad/events/pipeline/contract-entered.v1'
import type { RunningService } from '@inroad/service-kit/start-service'
import { eventOf } from '../../test/event-of.js'
import { PaidSuppliers } from '../../test/paid-suppliers.js'
import { SpendDatabase } from '../../test/spend-database.js'
import { spendAccess, startSpend } from '../../test/spend-service.js'
import { enteredFact } from './award-fact.js'
import { recordAwards } from './record-awards.js'

describe('the routes of a supplier over HTTP', () => {
  let database: SpendDatabase
  let service: RunningService
  beforeAll(async () => {
    database = await SpendDatabase.open()
    service = await startSpend(database.url)
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })

  const ask = (id: string) =>
    fetch(`${service.url}/suppliers/${id}/routes`, {
      headers: { authorization: spendAccess.bearer('analyst') },
    })

  it('come with the contracts that say so', async () => {
    const suppliers = new PaidSuppliers(database)
    const identifiers = [{ scheme: 'GB-COH', id: '00000000' }]
    const made = await suppliers.supplier('Smallwater Medical', { identifiers })
    await suppliers.pay(made, 10, { org: 'ZZ9' })
    const events = ContractEnteredV1.examples.map((data) => eventOf(ContractEnteredV1, data))
    await database.run((tx) => recordAwards(tx, events.map(enteredFact)))
    const response = await ask(made.publicId)
    expect(await response.json()).toEqual({
      supplierId: made.publicId,
      routes: [
        { org: 'ZZ9', authority: 'Example ZZ9 NHS Trust', from: '2026-10-26', route: 'framework' },
      ],
      awards: [
        {
          ...{ title: 'Supply of urinary catheters', ocid: 'ocds-h6vhtk-0f1e2d' },
          ...{ route: 'framework', standing: 'entered', from: '2026-10-26' },
          buyers: ['Example Vale NHS Foundation Trust'],
        },
      ],
    })
  })

  it.each(['018f0000-0000-7000-8000-0000000000cc', 'x'])(
    'of nobody (%s) are not found',
    async (id) => {
      expect((await ask(id)).status).toBe(404)
    },
  )
})
