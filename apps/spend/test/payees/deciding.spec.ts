import type { ActView } from '../../src/payees/deciding/act.view.js'
import { ANALYST_OF_ALL, ANALYST_OF_RX0, PayeesWorld } from './payees-world.js'

const caller = ANALYST_OF_ALL
const reason = 'seen on an invoice'

describe('people deciding who was paid', () => {
  let world: PayeesWorld
  beforeEach(async () => {
    world = await PayeesWorld.open()
  })
  afterEach(() => world.close())

  const run = <Result>(work: Parameters<typeof world.database.run<Result>>[0]) =>
    world.database.run(work)

  async function ambiguous(): Promise<string> {
    await world.register([
      { name: 'PANDA CATERING LIMITED', number: '00000021' },
      { name: 'PANDA CATERING LIMITED', number: '00000022' },
    ])
    const [id = ''] = await world.paid({ name: 'Panda Catering Ltd' })
    return id
  }

  async function firstEntry(): Promise<number> {
    const [row] = await world.database.query<{ id: number }>(
      'select register_id as id from match_proposals order by 1 limit 1',
    )
    return row?.id ?? 0
  }

  it('accepts a proposal, and undoing it leaves all as it was', async () => {
    const payeeId = await ambiguous()
    const before = await world.standing()
    const registerEntryId = await firstEntry()
    const act = await run((tx) =>
      world.decide.run(tx, { payeeId, decision: 'accept', registerEntryId, caller }),
    )
    expect(await world.standing()).toMatchObject([{ identified: true, decision: 'matched' }])
    await run((tx) => world.undo.run(tx, { actId: act.actId, caller }))
    const [after] = await world.standing()
    expect(after).toEqual({ ...before[0], decision: 'undone' })
  })

  it('rejects all proposals, keeps them away from the next of that name, and reopens on undo', async () => {
    const payeeId = await ambiguous()
    const act = await run((tx) => world.decide.run(tx, { payeeId, decision: 'reject', caller }))
    await world.paid({ name: 'PANDA CATERING LIMITED' })
    const open = 'select from match_proposals where rejected_at is null'
    expect(await world.database.query(open)).toHaveLength(0)
    await run((tx) => world.undo.run(tx, { actId: act.actId, caller }))
    expect(await world.database.query(open)).toHaveLength(2)
  })

  it('gives the next spelling of a name to whom a person gave the first', async () => {
    const payeeId = await ambiguous()
    const registerEntryId = await firstEntry()
    await run((tx) =>
      world.decide.run(tx, { payeeId, decision: 'accept', registerEntryId, caller }),
    )
    await world.paid({ name: 'PANDA  CATERING LIMITED.' })
    const [first, next] = await world.standing()
    expect(next).toMatchObject({ supplier: first?.supplier, identified: true })
  })

  it('takes a payee out of the denominator when its kind is said', async () => {
    const [payeeId = ''] = await world.paid({ name: 'Tapir Board' })
    await run((tx) =>
      world.decide.run(tx, { payeeId, decision: 'kind', kind: 'government', caller }),
    )
    expect(await world.standing()).toMatchObject([{ kind: 'government' }])
  })

  it('merges and splits so that every payee has one decision in force and undo restores each', async () => {
    const ids = await world.paid(
      ...['Ibex Ltd', 'Ibex Group Ltd', 'Chamois Ltd'].map((name) => ({ name })),
    )
    const before = (await world.standing()).map(({ supplier }) => supplier)
    const merge = async (from: string, into: string): Promise<ActView> =>
      run(async (tx) =>
        world.merge.run(tx, {
          supplierId: await world.supplierId(from),
          intoSupplierId: await world.supplierId(into),
          ...{ reason, caller },
        }),
      )
    const first = await merge('Ibex Group Ltd', 'Ibex Ltd')
    const second = await merge('Chamois Ltd', 'Ibex Ltd')
    const split = await run(async (tx) =>
      world.split.run(tx, {
        supplierId: await world.supplierId('Ibex Ltd'),
        payeeIds: [ids[1] ?? ''],
        ...{ reason, caller },
      }),
    )
    const undo = (actId: string) => run((tx) => world.undo.run(tx, { actId, caller }))
    await expect(undo(first.actId)).rejects.toMatchObject({ code: 'LATER_DECISIONS' })
    for (const { actId } of [split, second, first]) await undo(actId)
    expect((await world.standing()).map(({ supplier }) => supplier)).toEqual(before)
    const counts = await world.database.query<{ n: number }>(
      `select count(*)::int as n from payee_decisions where until_cut is null group by payee_id`,
    )
    expect(counts).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }])
  })

  it('lets whoever comes later with the number of a merged supplier count for the other', async () => {
    await world.paid({ name: 'Markhor', companyNumber: '00000051' }, { name: 'Tahr Group' })
    await run(async (tx) =>
      world.merge.run(tx, {
        supplierId: await world.supplierId('Markhor'),
        intoSupplierId: await world.supplierId('Tahr Group'),
        ...{ reason, caller },
      }),
    )
    await world.paid({ name: 'MARKHOR LIMITED', companyNumber: '51' })
    const standing = await world.standing()
    expect(standing.map(({ supplier }) => supplier)).toEqual(Array(3).fill('Tahr Group'))
  })

  it('refuses to split off the last spelling and to merge a supplier with itself', async () => {
    const [id = ''] = await world.paid({ name: 'Goral Ltd' })
    const supplierId = await world.supplierId('Goral Ltd')
    await expect(
      run((tx) => world.split.run(tx, { supplierId, payeeIds: [id], reason, caller })),
    ).rejects.toMatchObject({ code: 'NOTHING_LEFT' })
    await expect(
      run((tx) => world.merge.run(tx, { supplierId, intoSupplierId: supplierId, reason, caller })),
    ).rejects.toMatchObject({ code: 'SAME_SUPPLIER' })
  })

  it('tells every decision of a person with who and which rules, and nothing of people', async () => {
    const [id = ''] = await world.paid({ name: 'Saiga Thomson' })
    await run((tx) =>
      world.decide.run(tx, { payeeId: id, decision: 'kind', kind: 'individual', caller }),
    )
    const { data } = (await world.database.events()).at(-1) ?? {}
    expect(data).toMatchObject({ decidedBy: caller.personId, ruleVersion: 'payees-1' })
    expect(data).not.toHaveProperty('supplier')
  })

  it('hides payees that only others paid', async () => {
    const [mine = '', theirs = ''] = await world.paid(
      { name: 'Serow Ltd', org: 'RX0' },
      { name: 'Takin Ltd', org: 'RX9' },
    )
    const say = (payeeId: string) =>
      run((tx) =>
        world.decide.run(tx, {
          ...{ payeeId, decision: 'kind' as const, kind: 'nhs' as const },
          caller: ANALYST_OF_RX0,
        }),
      )
    await expect(say(theirs)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const act = await say(mine)
    expect(act.decisions).toHaveLength(1)
  })
})
