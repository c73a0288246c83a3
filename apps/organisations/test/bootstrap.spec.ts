import { inviteOperator } from '../src/bootstrap/invite-operator.js'
import { moveIssuer } from '../src/bootstrap/move-issuer.js'
import { FIRM, OrganisationsWorld } from './organisations-world.js'

describe('before anybody has signed in', () => {
  let world: OrganisationsWorld

  beforeAll(async () => {
    world = await OrganisationsWorld.open()
  })
  afterAll(() => world.close())

  const inviteFirst = (email: string) =>
    world.transactions.run((tx) =>
      inviteOperator(tx, world.outbox, {
        email,
        publicUrl: 'https://inroad.example',
        now: new Date(),
      }),
    )

  it('the first operator comes in by a link that no mail carries', async () => {
    const link = await inviteFirst('olu@example.org')
    const token = /^https:\/\/inroad\.example\/invitations\/([\w-]{43})$/.exec(link)?.[1]
    const sub = await world.person()
    await world.post('/invitations/accept', { token: token ?? '' }, await world.tokenOf(sub))
    const { organisation, roles } = await world.grant(await world.signIn(sub))
    expect([organisation?.kind, roles]).toEqual(['installation', ['operator', 'org-admin']])
    expect(world.smtp.received).toEqual([])
  })

  it('a second operator joins the same installation', async () => {
    await inviteFirst('ola@example.org')
    const rows = await world.query(`select 1 from organisations where kind = 'installation'`)
    expect(rows).toHaveLength(1)
    await expect(inviteFirst('no address')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('people stay who they are when the issuer that knows them moves to another address', async () => {
    const [stays, moves, both] = [await world.person(), await world.person(), await world.person()]
    for (const sub of [stays, moves, both]) await world.signIn(sub)
    const set = (sub: string, iss: string) =>
      world.query('update identities set iss = $2 where sub = $1', [sub, iss])
    const [earlier, present] = ['http://localhost:3000/identity', 'http://localhost:4000/identity']
    await set(stays, 'https://elsewhere.example/identity')
    await set(moves, earlier)
    await set(both, earlier)
    const taken = 'insert into identities select $2, sub, person_id from identities where sub = $1'
    await world.query(taken, [both, present])

    const pattern = '^http://localhost:[0-9]+/identity$'
    const move = () => world.transactions.run((tx) => moveIssuer(tx, { earlier: pattern, present }))
    expect([await move(), await move()]).toEqual([1, 0])
    const issuers = async (sub: string) => {
      const rows = await world.query('select iss from identities where sub = $1 order by 1', [sub])
      return (rows as { iss: string }[]).map(({ iss }) => iss)
    }
    expect(await issuers(stays)).toEqual(['https://elsewhere.example/identity'])
    expect(await issuers(moves)).toEqual([present])
    expect(await issuers(both)).toEqual([earlier, present])
  })

  it('people can be put in as often as one likes', async () => {
    const sub = await world.person(FIRM, 'supplier', 'org-admin')
    await world.seed(sub, FIRM, 'supplier')
    const { roles } = await world.grant(await world.signIn(sub))
    expect(roles).toEqual(['org-admin', 'supplier'])
    const changed = await world.events('organisations.membership.changed.v1')
    expect(changed.filter(({ roles: told }) => String(told) === String(roles))).toHaveLength(1)
  })
})
