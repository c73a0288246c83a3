import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { prepareSchemas } from '@inroad/database/roles'
import { MessagingTables1790000000000 } from '@inroad/messaging/messaging-tables.migration'
import { accessForTests, TEST_AUTHORITY, TEST_PERSON } from '@inroad/testing/access-for-tests'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import { Controller, Get, Module, Post } from '@nestjs/common'
import request from 'supertest'
import { ServiceConfig } from '../service-config.js'
import type { ServiceDefinition } from '../service-definition.js'
import { startService, type RunningService } from '../start-service.js'
import { Allow, Anyone, SignedIn } from './access.decorators.js'
import { MaybeCaller, TheCaller, type Caller } from './caller.js'

@Controller('doors')
@Allow('buyer', 'approver')
class DoorsController {
  @Get('open')
  @Anyone()
  open(@MaybeCaller() caller: Caller | undefined): { asks: string } {
    return { asks: caller?.personId ?? 'anyone' }
  }

  @Get('hall')
  @SignedIn()
  hall(@TheCaller() caller: Caller): Caller {
    return caller
  }

  @Post('desk')
  desk(@TheCaller() { organisation }: Caller): { of: string } {
    return { of: organisation?.id ?? '' }
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  open(): { secret: string } {
    return { secret: 'x' }
  }
}

@Module({ controllers: [DoorsController, ForgottenController] })
class DoorsModule {}

const definition: ServiceDefinition = {
  name: 'sample',
  module: DoorsModule,
  config: ServiceConfig,
  entities: [],
  migrations: [MessagingTables1790000000000],
}

const access = accessForTests()

describe('the doors of a service', () => {
  let database: TestDatabase
  let service: RunningService

  const start = (
    more: Record<string, string> = {},
    keys: { keys: typeof access.keys } | undefined = undefined,
  ): Promise<RunningService> =>
    startService(definition, {
      environment: { DATABASE_URL: database.url, LOG_LEVEL: 'silent', ...more },
      ...(keys && { access: keys }),
    })

  beforeAll(async () => {
    database = await createTestDatabase({
      key: 'service-kit access',
      run: (url) => prepareSchemas(url, ['sample']),
    })
    service = await start({}, { keys: access.keys })
  })
  afterAll(async () => {
    await service.close()
    await database.drop()
  })

  const get = (path: string, authorization?: string, from = service) => {
    const asked = request(from.url).get(path)
    return authorization === undefined ? asked : asked.set('Authorization', authorization)
  }
  const desk = (authorization: string) =>
    request(service.url).post('/doors/desk').set('Authorization', authorization)

  it('let anyone in where the route says so, and know who signed in all the same', async () => {
    await get('/doors/open').expect(200, { asks: 'anyone' })
    await get('/doors/open', access.bearer('buyer')).expect(200, { asks: TEST_PERSON })
  })

  it('let nobody in anywhere with a token that is not good', async () => {
    await get('/doors/open', 'Bearer a.b.c').expect(401)
    await get('/doors/open', accessForTests().bearer('buyer')).expect(401)
  })

  it.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'Bearer a.b', 'token a.b.c'])(
    'do not take "%s" for a token',
    async (header) => {
      await get('/doors/hall', header).expect(401)
    },
  )

  it('ask people to sign in, in the words of RFC 6750', async () => {
    const answer = await get('/doors/hall').expect(401).expect('WWW-Authenticate', 'Bearer')
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.body).toMatchObject({ code: 'SIGN_IN_NEEDED' })
  })

  it('tell the handler who asks', async () => {
    const { body } = await get('/doors/hall', access.bearer('analyst')).expect(200)
    expect(body).toEqual({
      personId: TEST_PERSON,
      roles: ['analyst'],
      organisation: TEST_AUTHORITY,
    })
  })

  it('let in whoever has one of the roles, and nobody else', async () => {
    await desk(access.bearer('approver', 'analyst')).expect(201, { of: TEST_AUTHORITY.id })
    const { body } = await desk(access.bearer('analyst', 'org-admin')).expect(403)
    expect(body).toMatchObject({ code: 'NOT_ALLOWED' })
    await desk(`Bearer ${await access.tokenFor({ roles: ['buyer'], organisation: null })}`).expect(
      403,
    )
  })

  it('are shut where nobody said who may use them, even to an operator', async () => {
    const { body } = await get('/forgotten', access.bearer('operator')).expect(403)
    expect(body).toMatchObject({ code: 'ROUTE_NOT_DECLARED' })
    await get('/forgotten').expect(403)
  })

  describe('of a service that knows no keys', () => {
    let keyless: RunningService
    beforeAll(async () => {
      keyless = await start()
    })
    afterAll(() => keyless.close())

    it('open to anyone where anyone may, and else to nobody', async () => {
      await get('/doors/open', undefined, keyless).expect(200)
      await get('/doors/hall', access.bearer('buyer'), keyless).expect(401)
    })
  })

  describe('of a service that fetches the keys', () => {
    let publisher: Server
    let fetching: RunningService
    let answer: { status: number; body: string }

    beforeAll(async () => {
      publisher = createServer((_, response) => {
        response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body)
      })
      await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve))
      const { port } = publisher.address() as AddressInfo
      fetching = await start({ ACCESS_KEYS_URL: `http://127.0.0.1:${port}/jwks.json` })
    })
    afterAll(async () => {
      await fetching.close()
      publisher.close()
      publisher.closeAllConnections()
    })

    it.each([
      [500, 'broken'],
      [200, '{"nothing": true}'],
      [200, 'no json'],
    ])('blame nobody while they do not come: %i %s', async (status, body) => {
      answer = { status, body }
      const refusal = await get('/doors/hall', access.bearer('buyer'), fetching).expect(503)
      expect(refusal.body).toMatchObject({ code: 'ACCESS_KEYS_UNAVAILABLE' })
      await get('/doors/open', undefined, fetching).expect(200)
    })

    it('open once they came', async () => {
      answer = { status: 200, body: JSON.stringify(access.keys) }
      await get('/doors/hall', access.bearer('buyer'), fetching).expect(200)
      await get('/doors/hall', accessForTests().bearer('buyer'), fetching).expect(401)
    })
  })
})
