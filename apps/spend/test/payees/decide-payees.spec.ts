import { decideAgain, decidePayees } from '../../src/payees/decide-payees.js'
import { PayeesWorld } from './payees-world.js'

describe('deciding who was paid', () => {
  let world: PayeesWorld
  beforeEach(async () => {
    world = await PayeesWorld.open()
  })
  afterEach(() => world.close())

  it('gives spellings of one name that no register has one supplier, known by name only', async () => {
    await world.paid({ name: 'Zebra Ltd' }, { name: 'ZEBRA LIMITED' })
    const [one, other] = await world.standing()
    expect(one).toMatchObject({ identified: false, decision: 'no-match', kind: 'third-party' })
    expect(other?.supplier).toBe(one?.supplier)
  })

  it('goes by the company number before any name', async () => {
    await world.register([{ name: 'QUAGGA HOLDINGS LIMITED', number: '01234567' }])
    await world.paid({ name: 'Quagga', companyNumber: '1234567' })
    expect(await world.standing()).toMatchObject([
      { supplier: 'QUAGGA HOLDINGS LIMITED', identified: true, reason: 'company number' },
    ])
  })

  it('believes a company number in a column of its own though no register has it', async () => {
    await world.paid({ name: 'Okapi Ltd', companyNumber: '07654321' })
    expect(await world.standing()).toMatchObject([{ supplier: 'Okapi Ltd', identified: true }])
  })

  it('takes a register entry of the same name, whatever the legal form is written like', async () => {
    await world.register([{ name: 'GIRAFFE MEDICAL PUBLISHERS LIMITED', number: '00000011' }])
    await world.paid({ name: 'Giraffe Medical Publishers Ltd.' })
    expect(await world.standing()).toMatchObject([{ identified: true, decision: 'matched' }])
  })

  it('tells two firms of one name apart by the post code, and refuses without', async () => {
    await world.register([
      { name: 'IMPALA CATERING LIMITED', number: '00000021', postCode: 'LS1 1AA' },
      { name: 'IMPALA CATERING LIMITED', number: '00000022', postCode: 'BN1 1BB' },
    ])
    await world.paid(
      { name: 'Impala Catering Ltd', postCode: 'bn11bb' },
      { name: 'IMPALA CATERING LTD' },
    )
    const [placed, unplaced] = await world.standing()
    expect(placed).toMatchObject({ identified: true, reason: 'same name and same post code' })
    expect(unplaced).toMatchObject({ identified: false, decision: 'no-match' })
    const proposals = await world.database.query('select from match_proposals')
    expect(proposals).toHaveLength(2)
  })

  it('makes one supplier of all spellings of NHS Supply Chain and none of a firm alike', async () => {
    await world.register([{ name: 'CHAIN SUPPLIES LIMITED', number: '00000031' }])
    await world.paid(
      { name: 'Supply Chain Coordination Ltd (Sccl) ( 101)' },
      { name: 'SCCL-NHS Supply Chain Capital' },
      { name: 'Chain Supplies Limited' },
    )
    const [one, other, firm] = await world.standing()
    expect(one).toMatchObject({ kind: 'nhs-supply-chain', identified: true })
    expect(other).toMatchObject({ kind: 'nhs-supply-chain', supplier: one?.supplier })
    expect(firm).toMatchObject({ kind: 'third-party', supplier: 'CHAIN SUPPLIES LIMITED' })
  })

  it('tells of each payee once, and names no individual', async () => {
    await world.paid({ name: 'Mrs Jane Doe' }, { name: 'Kudu Ltd' })
    await world.database.run((tx) => decidePayees(tx, world.database.outbox))
    const events = await world.database.events()
    expect(events.map(({ data }) => data['kind'])).toEqual(['individual', 'third-party'])
    expect(JSON.stringify(events)).not.toMatch(/Doe/i)
    expect(events[1]?.data['supplier']).toMatchObject({ name: 'Kudu Ltd' })
  })

  it('finds payees again once a register is there, and leaves people and identified ones', async () => {
    await world.paid({ name: 'Oryx Signs Ltd' }, { name: 'Dr A Doe' })
    await world.register([{ name: 'ORYX SIGNS LIMITED', number: '00000041' }])
    const found = await world.database.run((tx) => decideAgain(tx, world.database.outbox))
    expect(found).toBe(1)
    expect(await world.standing()).toMatchObject([
      { supplier: 'ORYX SIGNS LIMITED', identified: true },
      { kind: 'individual', decision: 'no-match' },
    ])
    const [past] = await world.database.query<{ n: number }>(
      'select count(*)::int as n from payee_decisions where until_cut is not null',
    )
    expect(past?.n).toBe(1)
  })
})
