import { uuidv7 } from '@inroad/database/uuid-v7'
import type { Role } from '@inroad/service-kit/access/roles'
import { ROLES } from '@inroad/service-kit/access/roles'
import type { RunningService } from '@inroad/service-kit/start-service'
import { TEST_INSTALLATION, type TestOrganisation } from '@inroad/testing/access-for-tests'
import request, { type Response } from 'supertest'
import { MOST_VIEWS } from '../src/analysts/saved-views/save-view.js'
import type { SavedView, SavedViewList } from '../src/analysts/saved-views/saved-view.view.js'
import type { AuthorityPage, AuthorityView } from '../src/authorities/showing/authority.view.js'
import { SpendDatabase } from './spend-database.js'
import { spendAccess, startSpend } from './spend-service.js'

const TARGET = { share: 0.25, scope: 'voluntary' }

function body(code: string, kind: TestOrganisation['kind'] = 'contracting-authority') {
  return { id: uuidv7(), name: `Body ${code}`, kind, identifiers: [`GB-NHS:${code}`] }
}

describe('analysts and the authorities they act for', () => {
  let database: SpendDatabase
  let service: RunningService

  beforeAll(async () => {
    database = await SpendDatabase.open()
    service = await startSpend(database.url)
    await database.query(
      `insert into authorities (code, name, name_key, kind, region) values
         ('90A', 'NHS Dale CCG', 'A', 'commissioner', 'Y60'),
         ('90B', 'NHS Moor CCG', 'B', 'commissioner', 'Y60'),
         ('QZZ', 'NHS Vale Integrated Care Board', 'C', 'commissioner', 'Y60'),
         ('QYY', 'NHS Vale and Fell Integrated Care Board', 'D', 'commissioner', null),
         ('RX0', 'Example Vale NHS Trust', 'E', 'trust', 'Y60'),
         ('X24', 'NHS England', 'F', 'national', null)`,
    )
    for (const [from, to] of [
      ['90A', 'QZZ'],
      ['90B', 'QZZ'],
      ['QZZ', 'QYY'],
    ]) {
      await database.query(
        `insert into successions (predecessor_id, successor_id, on_day, from_cut)
         select p.id, s.id, '2022-07-01', 1 from authorities p, authorities s
          where p.code = $1 and s.code = $2`,
        [from, to],
      )
    }
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })

  const tokenOf = async (roles: Role[], organisation: TestOrganisation | null, personId?: string) =>
    `Bearer ${await spendAccess.tokenFor({ roles, organisation, ...(personId && { personId }) })}`
  async function setTarget(
    code: string,
    token: string,
    target: object = TARGET,
  ): Promise<Response> {
    return request(service.url)
      .put(`/authorities/${code}/target`)
      .set('Authorization', token)
      .send(target)
  }
  const codeOf = ({ status, body: said }: Response) => [status, (said as { code?: string }).code]

  describe('a target', () => {
    beforeEach(() => database.query('update authorities set target_share = null'))

    /** Own code, code of the target, and whether it can be set. */
    const LINE: [string, string, boolean][] = [
      ['QZZ', 'QZZ', true],
      ['QZZ', '90A', true],
      ['QYY', '90A', true],
      ['90A', 'QYY', true],
      ['90A', '90B', false],
      ['90A', 'RX0', false],
      ['RX0', 'QZZ', false],
    ]
    it.each(LINE)('by an analyst of %s for %s: %s', async (own, code, allowed) => {
      const answer = await setTarget(code, await tokenOf(['analyst'], body(own)))
      const set = await database.query('select code from authorities where target_share = 0.25')
      expect([answer.status, set]).toEqual(allowed ? [200, [{ code }]] : [403, []])
    })

    it.each(ROLES.map((role) => ({ role })))('for one’s own by $role', async ({ role }) => {
      const token = await tokenOf([role], body('RX0'))
      const allowed = role === 'analyst' || role === 'org-admin'
      expect((await setTarget('RX0', token)).status).toBe(allowed ? 200 : 403)
    })

    it.each([
      ['operator', 200],
      ['analyst', 200],
      ['org-admin', 403],
    ] as const)('for any by the installation’s %s: %i', async (role, status) => {
      expect((await setTarget('RX0', await tokenOf([role], TEST_INSTALLATION))).status).toBe(status)
    })

    it('for none by a firm that has an authority’s code', async () => {
      const token = await tokenOf(['analyst', 'org-admin'], body('RX0', 'firm'))
      expect((await setTarget('RX0', token)).status).toBe(403)
    })

    it('asks strangers to sign in', async () => {
      const answer = await request(service.url).put('/authorities/RX0/target').send(TARGET)
      expect(answer.status).toBe(401)
    })

    it('is shown with the authority, and can be taken away', async () => {
      const token = await tokenOf(['operator'], TEST_INSTALLATION)
      const shown = async () =>
        ((await request(service.url).get('/authorities/rx0')).body as AuthorityView).target
      await setTarget('rx0', token)
      expect(await shown()).toEqual(TARGET)
      await setTarget('RX0', token, { scope: 'voluntary' })
      expect(await shown()).toBeUndefined()
    })

    it('of a trust is voluntary: PPN 001 does not cover it', async () => {
      const token = await tokenOf(['operator'], TEST_INSTALLATION)
      const inScope = { share: 0.3, scope: 'in-scope' }
      expect(codeOf(await setTarget('RX0', token, inScope))).toEqual([422, 'TARGET_NOT_IN_SCOPE'])
      expect((await setTarget('X24', token, inScope)).body).toMatchObject({ target: inScope })
    })

    it.each([
      { share: 1.01, scope: 'voluntary' },
      { share: -0.1, scope: 'voluntary' },
      { share: '0.25', scope: 'voluntary' },
      { share: 0.25 },
      { share: 0.25, scope: 'perhaps' },
      { ...TARGET, code: 'RX0' },
    ])('is refused: %j', async (target) => {
      const token = await tokenOf(['operator'], TEST_INSTALLATION)
      expect(codeOf(await setTarget('RX0', token, target))).toEqual([400, 'INVALID_INPUT'])
    })

    it('of nobody is not there', async () => {
      const token = await tokenOf(['operator'], TEST_INSTALLATION)
      expect(codeOf(await setTarget('NOPE', token))).toEqual([404, 'AUTHORITY_NOT_FOUND'])
    })
  })

  describe('the list of authorities', () => {
    const find = async (query: object): Promise<AuthorityPage> =>
      (await request(service.url).get('/authorities').query(query)).body as AuthorityPage
    const codes = ({ items }: AuthorityPage) => items.map(({ code }) => code)

    it.each([
      [{ search: 'vale board' }, ['QYY', 'QZZ']],
      [{ search: 'rx0' }, ['RX0']],
      [{ search: '%' }, []],
      [{ search: '_' }, []],
      [{ search: "'; drop" }, []],
      [{ withSpend: 'true' }, []],
      [{}, ['RX0', '90A', 'X24', '90B', 'QYY', 'QZZ']],
    ])('by %j: %j', async (query, expected) => {
      expect(codes(await find(query))).toEqual(expected)
    })

    it('is read in pages that join without a gap', async () => {
      const first = await find({ limit: 4 })
      const second = await find({ limit: 4, cursor: first.next })
      expect([codes(first).length, codes(second), second.next]).toEqual([
        4,
        ['QYY', 'QZZ'],
        undefined,
      ])
    })

    it('refuses a cursor of somebody’s own making', async () => {
      for (const cursor of ['x', Buffer.from('["a\\u0000","b"]').toString('base64url')]) {
        const answer = await request(service.url).get('/authorities').query({ cursor })
        expect(codeOf(answer)).toEqual([400, 'INVALID_INPUT'])
      }
    })

    it('shows who came before and after, and whether it is one’s own', async () => {
      const shown = async (token?: string) => {
        const asked = request(service.url).get('/authorities/QZZ')
        return (await (token ? asked.set('Authorization', token) : asked)).body as AuthorityView
      }
      const view = await shown()
      expect(view.predecessors.map(({ code }) => code)).toEqual(['90A', '90B'])
      expect(view.successors).toMatchObject([{ code: 'QYY', on: '2022-07-01' }])
      expect([view.mine, (await shown(await tokenOf(['analyst'], body('90A')))).mine]).toEqual([
        false,
        true,
      ])
    })
  })

  describe('saved views', () => {
    beforeEach(() => database.query('delete from saved_views'))

    const asPerson = async (personId: string = uuidv7()) => {
      const token = await tokenOf(['analyst'], body('RX0'), personId)
      const asked = (method: 'get' | 'post' | 'delete', path = '') =>
        request(service.url)[method](`/saved-views${path}`).set('Authorization', token)
      return {
        save: (name: string, address = '/spend?fy=2020') =>
          asked('post').send({ name, address }) as Promise<Response>,
        remove: (id: string) => asked('delete', `/${id}`) as Promise<Response>,
        names: async () =>
          ((await asked('get')).body as SavedViewList).items.map(({ name }) => name),
      }
    }

    it('are each person’s own: nobody else sees or removes them', async () => {
      const [ann, bob] = [await asPerson(), await asPerson()]
      const { id } = (await ann.save('Mine')).body as SavedView
      expect(await bob.names()).toEqual([])
      expect(codeOf(await bob.remove(id))).toEqual([404, 'VIEW_NOT_FOUND'])
      expect(await ann.names()).toEqual(['Mine'])
      expect((await ann.remove(id)).status).toBe(204)
      expect(await ann.names()).toEqual([])
    })

    it('have names of their own, and one name once', async () => {
      const [ann, bob] = [await asPerson(), await asPerson()]
      for (const name of ['b', 'A', ' c ']) expect((await ann.save(name)).status).toBe(201)
      expect(codeOf(await ann.save('b'))).toEqual([409, 'VIEW_NAME_TAKEN'])
      expect((await bob.save('b')).status).toBe(201)
      expect(await ann.names()).toEqual(['A', 'b', 'c'])
    })

    it('are a hundred at most, however many come at once', async () => {
      const personId = uuidv7()
      await database.query(
        `insert into saved_views (public_id, owner_id, name, address)
         select gen_random_uuid(), $1, 'view ' || n, '/spend' from generate_series(1, $2) n`,
        [personId, MOST_VIEWS - 2],
      )
      const ann = await asPerson(personId)
      const answers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => ann.save(name)))
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409])
    })

    it.each([
      ['name', { name: ' ', address: '/spend' }],
      ['name', { name: 'two\nlines', address: '/spend' }],
      ['name', { name: 'x'.repeat(101), address: '/spend' }],
      ['address', { name: 'x', address: 'https://evil.example' }],
      ['address', { name: 'x' }],
    ])('are refused where %s is wrong: %j', async (field, view) => {
      const answer = await request(service.url)
        .post('/saved-views')
        .set('Authorization', await tokenOf(['analyst'], body('RX0')))
        .send(view)
      const { fields } = answer.body as { fields: { field: string }[] }
      expect([answer.status, ...new Set(fields.map((one) => one.field))]).toEqual([400, field])
    })

    it('are for those who sign in', async () => {
      for (const method of ['get', 'post'] as const) {
        expect((await request(service.url)[method]('/saved-views')).status).toBe(401)
      }
    })
  })
})
