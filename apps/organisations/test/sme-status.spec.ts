import type { Response } from 'supertest'
import type { SmeStatusView } from '../src/sme-status/sme-status.view.js'
import { FIRM, OrganisationsWorld, TRUST } from './organisations-world.js'

const ASSESSED = 'organisations.sme-status.assessed.v1'
const SIZE = {
  definition: 'PA2023',
  ...{ staff: 249, turnover: 44_000_000, balanceSheet: 60_000_000.01 },
  ...{ asOf: '2026-03-31', groupChecked: true },
}

describe('a firm that states its size', () => {
  let world: OrganisationsWorld
  let firm: string
  let token: string

  beforeAll(async () => {
    world = await OrganisationsWorld.open()
    token = await world.tokenOf(await world.person(FIRM, 'org-admin', 'supplier'))
    firm = await world.organisation(FIRM)
  })
  afterAll(() => world.close())
  beforeEach(() => world.query('delete from sme_statuses'))

  const path = () => `/organisations/${firm}/sme-status`
  const state = (more: object = {}): Promise<Response> =>
    world.post(path(), { ...SIZE, ...more }, token)
  const view = ({ body }: Response) => body as SmeStatusView
  const refused = ({ status, body }: Response) => {
    const { code, fields = [] } = body as { code: string; fields?: { field: string }[] }
    return { status, code, fields: [...new Set(fields.map(({ field }) => field))] }
  }

  it('is assessed, with its event and a line in the audit, which tell no figures', async () => {
    const answer = await state()
    expect(answer.status).toBe(201)
    expect(view(answer).current).toMatchObject([
      { status: 'sme', staff: 249, turnover: '44000000.00', asOf: '2026-03-31' },
    ])
    const outcome = { definition: 'PA2023', status: 'sme', asOf: '2026-03-31', groupChecked: true }
    const { name, identifiers } = FIRM
    expect(await world.events(ASSESSED)).toEqual([
      { organisationId: firm, name, identifiers, ...outcome, subject: firm, sequence: '1' },
    ])
    const acts = await world.query<{ details: object }>(
      `select details from audit_entries where act = 'sme-status.assessed'`,
    )
    expect(acts).toEqual([{ details: outcome }])
  })

  it.each([
    ['249 staff and turnover at the limit', {}, 'sme'],
    ['250 staff', { staff: 250 }, 'not-sme'],
    ['both amounts over their limits', { turnover: 44_000_000.01 }, 'not-sme'],
    ['a large turnover on a small balance sheet', { turnover: 6e7, balanceSheet: 3e7 }, 'sme'],
    ['neither amount', { turnover: undefined, balanceSheet: undefined }, 'unknown'],
    ['50 million euros by the Recommendation', { definition: 'EU2003', turnover: 5e7 }, 'sme'],
  ])('with %s %j is %s', async (_, more, status) => {
    expect(view(await state(more)).history).toMatchObject([{ status }])
  })

  it('is as its newest accounts say, by each definition, and all it ever stated is kept', async () => {
    await state({ asOf: '2026-03-31', staff: 260 })
    await state({ asOf: '2025-03-31', staff: 100 })
    await state({ asOf: '2025-03-31', staff: 90, definition: 'EU2003' })
    const { body } = await world.get(path(), token)
    const { current, history } = body as SmeStatusView
    expect(current.map(({ definition, staff }) => [definition, staff])).toEqual([
      ['PA2023', 260],
      ['EU2003', 90],
    ])
    expect(history.map(({ staff }) => staff)).toEqual([90, 100, 260])
  })

  it('is numbered in turn, however many state at once', async () => {
    await Promise.all([1, 2, 3, 4].map((staff) => state({ staff })))
    const rows = await world.query<{ number: number }>('select number from sme_statuses order by 1')
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  it.each([
    ['asOf', { asOf: '2099-03-31' }],
    ['asOf', { asOf: '2026-02-30' }],
    ['staff', { staff: -1 }],
    ['staff', { staff: undefined }],
    ['turnover', { turnover: 1.234 }],
    ['turnover', { turnover: '1' }],
    ['definition', { definition: 'CA2006' }],
    ['groupChecked', { groupChecked: 'yes' }],
  ])('is told that %s needs attention in %j', async (field, more) => {
    const answer = await state(more)
    expect(refused(answer)).toEqual({ status: 400, code: 'INVALID_INPUT', fields: [field] })
  })

  it('is a firm: an authority has no such status', async () => {
    const admin = await world.tokenOf(await world.person(TRUST, 'org-admin'))
    const id = await world.organisation(TRUST)
    const answer = await world.post(`/organisations/${id}/sme-status`, SIZE, admin)
    expect(refused(answer)).toEqual({ status: 422, code: 'ONLY_FIRMS', fields: [] })
  })
})
