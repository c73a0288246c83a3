import type { Response } from 'supertest'
import { FIRM, OrganisationsWorld } from './organisations-world.js'

const DAY_IN_MINUTES = 24 * 60

describe('invitations that fill mailboxes', () => {
  let world: OrganisationsWorld
  let id: string
  let admin: string

  beforeEach(async () => {
    world = await OrganisationsWorld.open()
    id = await world.organisation(FIRM)
    admin = await world.person(FIRM, 'org-admin')
  })
  afterEach(() => world.close())

  const token = () => world.tokenOf(admin, { organisationId: id })
  const invite = async (email: string) =>
    world.post(`/organisations/${id}/invitations`, { email, roles: ['supplier'] }, await token())
  const withdraw = async ({ body }: Response) => {
    const path = `/organisations/${id}/invitations/${(body as { id: string }).id}`
    await world.send('delete', path, { token: await token() })
  }
  const code = ({ status, body }: Response) => [status, (body as { code?: string }).code]
  const refused = [422, 'TOO_MANY_INVITATIONS']

  it('are refused when one address gets the sixth in a day, withdrawn or not', async () => {
    for (let sent = 0; sent < 5; sent++) await withdraw(await invite('one@example.org'))
    expect(code(await invite('One@example.org'))).toEqual(refused)
    expect((await invite('another@example.org')).status).toBe(201)
    world.clock.forward(DAY_IN_MINUTES + 1)
    expect((await invite('one@example.org')).status).toBe(201)
  })

  it('are refused after a hundred in a day, through whichever firm the same person sends them', async () => {
    const person = (await world.grant(await world.signIn(admin))).person.id
    const { dataSource } = world.transactions
    await dataSource.query(
      `insert into invitations
         (id, organisation_id, email, roles, expires_at, invited_by, created_at, mail)
       select gen_random_uuid(), o.id, 'p' || n || '@example.org', '{supplier}',
              now() + interval '7 days', $1, now(), 'sent'
         from generate_series(1, 100) n, organisations o where o.id = $2`,
      [person, id],
    )
    expect(code(await invite('hundred-and-first@example.org'))).toEqual(refused)
    const other = { name: 'Other Calder Ltd', identifiers: [{ scheme: 'GB-COH', id: '09999992' }] }
    const firm = (await world.post('/firms', other, await token())).body as { id: string }
    const there = await world.tokenOf(admin, { organisationId: firm.id })
    const body = { email: 'x@example.org', roles: ['supplier'] }
    const answer = await world.post(`/organisations/${firm.id}/invitations`, body, there)
    expect(code(answer)).toEqual(refused)
  })
})
