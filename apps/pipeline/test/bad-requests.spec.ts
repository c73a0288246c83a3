import type { RunningService } from '@inroad/service-kit/start-service'
import request from 'supertest'
import { PipelineDatabase } from './pipeline-database.js'
import { pipelineAccess, startPipeline } from './pipeline-service.js'

const DRAFT = {
  regime: 'PA2023',
  title: 'Supply of urinary catheters',
  buyers: [{ name: 'Example Vale NHS Foundation Trust' }],
}

interface Problem {
  status: number
  code: string
  fields?: { field: string; message: string }[]
}

describe('a request that the pipeline does not take', () => {
  let database: PipelineDatabase
  let service: RunningService

  beforeAll(async () => {
    database = await PipelineDatabase.open()
    service = await startPipeline(database.url)
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })

  /** As somebody who may do everything: what is refused here is refused for what it is. */
  const http = () =>
    request.agent(service.url).set('Authorization', pipelineAccess.bearer('buyer', 'operator'))

  /** Sends a text as it is: what a JSON library would never write must be refused as well. */
  async function send(path: string, body: string, headers: Record<string, string> = {}) {
    const response = await http()
      .post(path)
      .set({ 'Content-Type': 'application/json', ...headers })
      .send(body)
    return problem(response)
  }

  function problem({ status, headers, body, text }: request.Response): Problem {
    if (status < 300) return { status, code: '' }
    expect(headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(text).not.toMatch(/select |insert |node_modules|at .*\.ts|at .*\.js/i)
    return body as Problem
  }

  const post = (more: object) => send('/procurements', JSON.stringify({ ...DRAFT, ...more }))
  const fields = ({ fields: all = [] }: Problem) => all.map(({ field }) => field)

  it.each([
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['an unknown field deep down', { lots: [{ id: '1', colour: 'red' }] }, 'lots.0.colour'],
    ['no title', { title: undefined }, 'title'],
    ['a title that is a number', { title: 7 }, 'title'],
    ['a title of tags alone', { title: '<b></b>' }, 'title'],
    ['a title of 3,000 characters', { title: 'x'.repeat(3000) }, 'title'],
    ['a title with a null character', { title: 'Cath\u0000eters' }, 'title'],
    ['a title with half a character', { title: 'Catheters \ud800' }, 'title'],
    ['buyers that are one text', { buyers: 'Example Vale' }, 'buyers'],
    ['no buyers', { buyers: [] }, 'buyers'],
    ['a buyer that is null', { buyers: [null] }, 'buyers.0'],
    ['a buyer without a name', { buyers: [{ identifiers: [] }] }, 'buyers.0.name'],
    [
      'an identifier that its register never gave',
      { buyers: [{ name: 'A', identifiers: [{ scheme: 'GB-COH', id: 'x' }] }] },
      'buyers.0.identifiers',
    ],
    ['a regime that there is not', { regime: 'EU2014' }, 'regime'],
    ['an ocid of another country', { ocid: 'ocds-0c46vo-1' }, 'ocid'],
    ['a CPV code with a wrong check digit', { cpv: ['33141200-9'] }, 'cpv'],
    ['a CPV code that is a number', { cpv: [33141200] }, 'cpv'],
    ['a region by its name', { regions: ['Manchester'] }, 'regions'],
    ['an amount that is a number', { value: { amount: 240000, currency: 'GBP' } }, 'value.amount'],
    ['an amount without end', { value: { amount: '1e9999', currency: 'GBP' } }, 'value.amount'],
    ['an amount of nothing', { value: { amount: '0.00', currency: 'GBP' } }, 'value.amount'],
    ['a currency in words', { value: { amount: '1', currency: 'pounds' } }, 'value.currency'],
    ['a value that is a list', { value: [] }, 'value'],
    ['a deadline without offset', { deadline: '2026-09-14T12:00:00' }, 'deadline'],
    ['a deadline on 30 February', { deadline: '2026-02-30T12:00:00Z' }, 'deadline'],
    ['two lots of one id', { lots: [{ id: '1' }, { id: '1' }] }, 'lots'],
    ['an address that is none', { documents: [{ url: 'javascript:alert(1)' }] }, 'documents.0.url'],
    ['a flag in a text', { smeSuitable: 'yes' }, 'smeSuitable'],
  ])('for %s names the field', async (_, more, field) => {
    const refusal = await post(more)
    expect([refusal.status, refusal.code]).toEqual([400, 'INVALID_INPUT'])
    expect(fields(refusal)).toContain(field)
  })

  it('for several faults names each of them', async () => {
    const refusal = await post({ title: '', regime: 'x', deadline: 'soon' })
    expect(fields(refusal).sort()).toEqual(['deadline', 'regime', 'title'])
  })

  it.each([
    ['broken JSON', '{"title": "x"', 400, 'BODY_NOT_JSON'],
    ['a body that is a text', '"title"', 400, 'BODY_NOT_JSON'],
    ['a list', '[]', 400, 'INVALID_INPUT'],
    ['two megabytes', JSON.stringify({ title: 'x'.repeat(2_000_000) }), 413, 'BODY_TOO_LARGE'],
    ['nothing', '', 400, 'INVALID_INPUT'],
  ])('for %s says so', async (_, body, status, code) => {
    expect(await send('/procurements', body)).toMatchObject({ status, code })
  })

  it('with a field that reaches what all objects share is refused', async () => {
    const polluted = '{"regime": "PA2023", "__proto__": {"title": "x", "polluted": true}}'
    expect(fields(await send('/procurements', polluted))).toEqual(['__proto__'])
    const constructed = '{"constructor": {"prototype": {}}}'
    expect(fields(await send('/procurements', constructed))).toEqual(['constructor'])
    expect({}).not.toHaveProperty('polluted')
  })

  it.each([
    ['notices', {}, 'type'],
    ['notices', { type: 'UK18' }, 'type'],
    ['notices', { type: 'amendment' }, 'type'],
    ['notices', { type: 'UK4', changes: [] }, 'changes'],
    ['notices', { type: 'UK4', changes: { regime: 'other' } }, 'changes.regime'],
    ['amend', {}, 'changes'],
    ['amend', { changes: { title: null, deadline: 'x' } }, 'changes.deadline'],
    ['end', {}, 'reason'],
    ['end', { reason: 'awarded' }, 'reason'],
    ['end', { reason: 'cancelled', findATender: { noticeId: '1' } }, 'findATender.noticeId'],
    [
      'end',
      { reason: 'cancelled', findATender: { noticeId: '000010-2026', url: 'https://x.example/' } },
      'findATender.url',
    ],
  ])('to %s names the field: %j', async (path, body, field) => {
    const refusal = await send(`/procurements/1/${path}`, JSON.stringify(body), {
      'If-Match': '"1"',
    })
    expect(refusal).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
    expect(fields(refusal)).toContain(field)
  })

  it.each([
    ['/procurements?colour=red', 'colour'],
    ['/procurements?limit=0', 'limit'],
    ['/procurements?limit=1000', 'limit'],
    ['/procurements?limit=ten', 'limit'],
    ['/procurements?stage=done', 'stage'],
    ['/procurements?stage=tender&stage=award', 'stage'],
    ['/procurements?ocid[a]=1', 'ocid[a]'],
    ['/procurements?ocid=%00', 'ocid'],
    ['/procurements?cursor=abc', 'cursor'],
    ['/imports?source=x', 'source'],
    ['/imports?cursor=abc', 'cursor'],
    ['/imports/1?cursor=-1', 'cursor'],
  ])('by %s names the parameter', async (path, field) => {
    const refusal = problem(await http().get(path))
    expect(refusal).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
    expect(fields(refusal)).toContain(field)
  })

  it.each([
    ['/procurements/1', 'PROCUREMENT_NOT_FOUND'],
    ['/procurements/%27%20or%201=1', 'PROCUREMENT_NOT_FOUND'],
    ['/procurements/a%00b', 'PROCUREMENT_NOT_FOUND'],
    ['/imports/1', 'IMPORT_NOT_FOUND'],
    ['/nothing', 'NOT_FOUND'],
  ])('for what is not there is answered so: %s', async (path, code) => {
    expect(problem(await http().get(path))).toMatchObject({ status: 404, code })
  })

  it('with a key that is no key is refused', async () => {
    const refusal = await send('/procurements', JSON.stringify(DRAFT), {
      'Idempotency-Key': 'x'.repeat(201),
    })
    expect(fields(refusal)).toEqual(['Idempotency-Key'])
  })
})
