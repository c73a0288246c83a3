import { prepareSchemas } from '@inroad/database/roles'
import { MessagingTables1790000000000 } from '@inroad/messaging/messaging-tables.migration'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import { Body, Controller, Get, Module, Post } from '@nestjs/common'
import { IsInt, IsString } from 'class-validator'
import request from 'supertest'
import { Anyone } from './access/access.decorators.js'
import { ServiceConfig } from './service-config.js'
import type { ServiceDefinition } from './service-definition.js'
import { startService, type RunningService } from './start-service.js'

class ThingDto {
  @IsString()
  name!: string

  @IsInt()
  count!: number
}

@Controller('things')
@Anyone()
class ThingsController {
  @Post()
  add(@Body() thing: ThingDto): ThingDto {
    return thing
  }

  @Get('broken')
  break(): never {
    throw new Error('the password is hunter2')
  }
}

@Module({ controllers: [ThingsController] })
class SampleModule {}

const sample: ServiceDefinition = {
  name: 'sample',
  module: SampleModule,
  config: ServiceConfig,
  entities: [],
  migrations: [MessagingTables1790000000000],
}

describe('a started service', () => {
  let database: TestDatabase
  let service: RunningService

  beforeAll(async () => {
    database = await createTestDatabase({
      key: 'service-kit sample',
      run: (url) => prepareSchemas(url, ['sample']),
    })
    const environment = { DATABASE_URL: database.url, LOG_LEVEL: 'silent' }
    service = await startService(sample, { environment })
  })

  afterAll(async () => {
    await service.close()
    await database.drop()
  })

  const things = (): ReturnType<ReturnType<typeof request>['post']> =>
    request(service.url).post('/things')

  it('takes input that fits', async () => {
    await things().send({ name: 'a', count: 1 }).expect(201, { name: 'a', count: 1 })
  })

  it('names every field that does not fit, and refuses what it does not know', async () => {
    const { body } = await things()
      .send({ count: '1', extra: true })
      .expect(400)
      .expect('Content-Type', /application\/problem\+json/)
    const problem = body as { code: string; fields: { field: string }[] }
    expect(problem.code).toBe('INVALID_INPUT')
    expect(new Set(problem.fields.map(({ field }) => field))).toEqual(
      new Set(['name', 'count', 'extra']),
    )
  })

  it.each([
    ['{"name":', 400, 'BODY_NOT_JSON'],
    ['"x"', 400, 'BODY_NOT_JSON'],
    [JSON.stringify({ name: 'x'.repeat(2_000_000), count: 1 }), 413, 'BODY_TOO_LARGE'],
  ])('answers a bad body with a problem', async (body, status, code) => {
    const answer = await things().set('Content-Type', 'application/json').send(body)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ code })
  })

  it.each([
    ['{"name":"a","count":1,"__proto__":{"polluted":true}}', '__proto__'],
    ['{"name":"a","count":1,"constructor":{"prototype":{"polluted":true}}}', 'constructor'],
    ['{"name":"a","count":1,"prototype":1}', 'prototype'],
    ['{"name":{"inner":[{"__proto__":null}]},"count":1}', 'name.inner.0.__proto__'],
    [`{"name":${'['.repeat(20)}${']'.repeat(20)},"count":1}`, 'name'],
    [`{"name":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)},"count":1}`, 'name'],
  ])('refuses a body made to reach what all objects share, or too deep', async (body, field) => {
    const answer = await things()
      .set('Content-Type', 'application/json')
      .set('X-Correlation-Id', 'asked-2')
      .send(body)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ field }],
      correlationId: 'asked-2',
    })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('refuses such names in a form as well', async () => {
    const answer = await things().type('form').send('name=a&constructor=b')
    expect(answer.body).toMatchObject({ status: 400, fields: [{ field: 'constructor' }] })
  })

  it('takes a body of twenty levels to the rules of its class', async () => {
    const answer = await things()
      .set('Content-Type', 'application/json')
      .send(`{"name":${'['.repeat(19)}${']'.repeat(19)},"count":1}`)
    expect(answer.body).toMatchObject({ fields: [{ message: 'name must be a string' }] })
  })

  it('tells nothing of what broke, but the id under which it was logged', async () => {
    const answer = await request(service.url)
      .get('/things/broken')
      .set('X-Correlation-Id', 'asked-1')
      .expect(500)
    expect(answer.body).toMatchObject({ code: 'INTERNAL', correlationId: 'asked-1' })
    expect(answer.text).not.toMatch(/hunter2|Error|at /)
  })

  it('says that it lives and is ready', async () => {
    await request(service.url).get('/livez').expect(200, { status: 'ok' })
    const { body } = await request(service.url).get('/readyz').expect(200)
    expect(body).toMatchObject({ status: 'ok', database: true })
  })

  it('has nothing at an unknown address, and says so as a problem', async () => {
    const { body } = await request(service.url).get('/nowhere').expect(404)
    expect(body).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('has no document where none was generated', async () => {
    await request(service.url).get('/openapi.json').expect(404)
  })

  it('refuses to listen beyond this machine', async () => {
    const environment = { DATABASE_URL: database.url, HOST: '0.0.0.0' }
    await expect(startService(sample, { environment })).rejects.toThrow(/loopback only/)
  })
})
