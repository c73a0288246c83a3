import { OpportunityAmendedV1 } from '@inroad/events/pipeline/opportunity-amended.v1'
import { OpportunityClosedV1 } from '@inroad/events/pipeline/opportunity-closed.v1'
import { OpportunityPublishedV1 } from '@inroad/events/pipeline/opportunity-published.v1'
import { consumersOf } from '@inroad/messaging/nest/consumers-of'
import { NotificationsModule } from '../src/notifications.module.js'
import { eventOf, FanOutWorld } from './fan-out-world.js'

describe('the consumers of notifications', () => {
  let world: FanOutWorld

  beforeAll(async () => {
    world = await FanOutWorld.open()
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    await world.clear()
    await world.subscribers.add('ann@example.org', { excludedWords: ['nothing of the kind'] })
  })

  const changes = (): Promise<unknown[]> =>
    world.query('select kind, state, matched from changes join fan_outs on change_id = id')

  it('are these', () => {
    const consumed = consumersOf(NotificationsModule).map(
      ({ consumer, definition }) => `${consumer}: ${definition.type}`,
    )
    expect(consumed.sort()).toEqual([
      'fan-out-amendment: pipeline.opportunity.amended.v1',
      'fan-out-closure: pipeline.opportunity.closed.v1',
      'fan-out-opportunity: pipeline.opportunity.published.v1',
    ])
  })

  it.each(OpportunityPublishedV1.examples.map((data, at) => ({ at, data })))(
    'take published example $at',
    async ({ data }) => {
      await world.handle.published(eventOf(OpportunityPublishedV1, data, {}))
      expect(await changes()).toEqual([{ kind: 'published', state: 'expanding', matched: 1 }])
    },
  )

  it.each(OpportunityAmendedV1.examples.map((data, at) => ({ at, data })))(
    'take amended example $at',
    async ({ data }) => {
      await world.handle.amended(eventOf(OpportunityAmendedV1, data, {}))
      expect(await changes()).toEqual([{ kind: 'amended', state: 'expanding', matched: 1 }])
    },
  )

  it.each(OpportunityClosedV1.examples.map((data, at) => ({ at, data })))(
    'take closed example $at',
    async ({ data }) => {
      await world.handle.closed(eventOf(OpportunityClosedV1, data, {}))
      expect(await changes()).toEqual([{ kind: 'closed', state: 'completed', matched: 0 }])
    },
  )

  it('know an NHS buyer by the list, by name, and by the look of the name', async () => {
    await world.subscribers.add('bob@example.org', { nhsOnly: true })
    const matched = async (name: string, id?: string): Promise<unknown> => {
      const identifiers = id === undefined ? [] : [{ scheme: 'GB-PPON', id }]
      const opportunity = world.opportunity({ buyers: [{ name, identifiers }] })
      await world.publish(opportunity)
      const [ledger] = await world.ledger(opportunity)
      return ledger?.matched
    }
    await world.query(
      `with added as (insert into nhs_authorities (id, name, normalised_name, kind, source)
                      values (gen_random_uuid(), 'Example Care', 'example care', 'trust', 'file')
                      returning id)
       insert into nhs_authority_identifiers (scheme, id, authority_id, source)
       select 'GB-PPON', 'PABC-1234-WXYZ', id, 'file' from added`,
    )
    expect(await matched('Somebody Else', 'PABC-1234-WXYZ')).toBe(2)
    expect(await matched('EXAMPLE CARE')).toBe(2)
    expect(await matched('Example Vale NHS Foundation Trust')).toBe(2)
    expect(await matched('Example County Council')).toBe(1)
  })
})
