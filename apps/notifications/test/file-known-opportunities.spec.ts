import { eventually } from '@inroad/testing/eventually'
import { FileKnownOpportunities } from '../src/opportunities/file-known-opportunities.js'
import { FanOutWorld } from './fan-out-world.js'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

describe('opportunities received before they were filed', () => {
  let world: FanOutWorld
  beforeAll(async () => {
    world = await FanOutWorld.open()
  })
  afterAll(() => world.close())

  const filed = () =>
    world.query<{ n: number; keys: string[] }>(
      `select count(*)::int as n, min(keys) as keys from opportunity_facets
         join opportunity_words using (opportunity_id)`,
    )

  it('are filed as new ones are, and those that cannot be read are left', async () => {
    await world.publish(world.opportunity())
    const [asNew] = await filed()
    const others = Array.from({ length: 250 }, () => world.opportunity())
    await world.query('delete from opportunity_facets')
    await world.query(
      `insert into opportunities (id, sequence, state, data)
       select (data ->> 'opportunityId')::uuid, 1, 'open', data from unnest($1::jsonb[]) as data`,
      [others.map((one) => JSON.stringify(one))],
    )
    await world.query(
      `insert into opportunities (id, sequence, state, data)
       values (gen_random_uuid(), 1, 'open', '{}')`,
    )
    const work = new FileKnownOpportunities(world.transactions, quiet)
    work.onApplicationBootstrap()
    await eventually(async () => expect(await filed()).toEqual([{ n: 251, keys: asNew?.keys }]))
    await work.onModuleDestroy()
  })
})
