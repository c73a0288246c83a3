import type { RunningService } from '@inroad/service-kit/start-service'
import { PipelineDatabase } from '../../../test/pipeline-database.js'
import { startPipeline } from '../../../test/pipeline-service.js'
import { as, NORTHMOOR, ok, refusal, type Send } from '../../../test/procurement-people.js'
import type { ProcurementView } from '../view/procurement-view.js'
import type { SmeChecksView } from '../sme-checks/sme-checks.query.js'
import type { StatutoryTextView } from '../statutory-text/statutory-text.query.js'
import type { AddedNotice } from '../add-notice.js'

const FIND_A_TENDER = {
  noticeId: '000010-2026',
  url: 'https://www.find-tender.service.gov.uk/Notice/000010-2026',
}

describe('a draft', () => {
  let database: PipelineDatabase
  let service: RunningService
  let buyer: Send

  beforeAll(async () => {
    database = await PipelineDatabase.open()
    service = await startPipeline(database.url)
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })
  beforeEach(async () => {
    await database.clear()
    buyer = await as(service.url, NORTHMOOR)
  })

  async function draft(more: object = {}) {
    const body = { regime: 'PA2023', title: 'Catheters', ...more }
    return ok<ProcurementView>(await buyer('post', '', body))
  }
  const save = (id: string, version: number, body: object) =>
    buyer('patch', `/${id}/draft`, body, version)
  async function withNotice(type = 'below-threshold', more: object = {}) {
    const { id } = await draft(more)
    return { id, ...ok<AddedNotice>(await buyer('post', `/${id}/notices`, { type })) }
  }
  const publish = (id: string, noticeId: string, version: number, body: object = {}) =>
    buyer('post', `/${id}/notices/${noticeId}/publish`, body, version)

  it('takes one answer after the other, each with a version of its own', async () => {
    const { id } = await draft()
    ok(await save(id, 1, { description: 'For nurses.', terms: { paymentDays: 30 } }))
    ok(await save(id, 2, { cpv: ['33141200'], terms: { insuranceBy: 'contract-start' } }))
    const view = ok<ProcurementView>(
      await save(id, 3, { value: { amount: '5000', currency: 'GBP' } }),
    )
    expect(view).toMatchObject({
      ...{ version: 4, draft: true, yours: true, title: 'Catheters', description: 'For nurses.' },
      ...{ cpv: ['33141200'], value: { amount: '5000' } },
      terms: { paymentDays: 30, insuranceBy: 'contract-start' },
    })
    expect(await database.events()).toEqual([])
  })

  it('takes an answer back with null', async () => {
    const { id } = await draft({ description: 'x', terms: { paymentDays: 60, suitsNeither: true } })
    const terms = { paymentDays: null, suitsNeither: false }
    const view = ok<ProcurementView>(await save(id, 1, { description: null, terms }))
    expect(view).not.toHaveProperty('description')
    expect(view.terms).toEqual({})
  })

  it('that somebody else has saved in between is not overwritten', async () => {
    const { id } = await draft()
    ok(await save(id, 1, { title: 'First' }))
    expect(refusal(await save(id, 1, { title: 'Second' }))).toEqual([409, 'VERSION_CONFLICT'])
    const both = [save(id, 2, { title: 'Third' }), save(id, 2, { title: 'Fourth' })]
    const statuses = (await Promise.all(both)).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 409])
    expect(ok<ProcurementView>(await buyer('get', `/${id}`)).version).toBe(3)
  })

  it.each([
    [{ terms: { paymentDays: -1 } }, 'terms.paymentDays'],
    [{ terms: { paymentDays: '30' } }, 'terms.paymentDays'],
    [{ terms: { insuranceBy: 'soon' } }, 'terms.insuranceBy'],
    [{ terms: { contractStart: '2026-02-30' } }, 'terms.contractStart'],
    [{ terms: { specialRegimes: ['magic'] } }, 'terms.specialRegimes'],
    [{ terms: { colour: 'red' } }, 'terms.colour'],
    [{ terms: [] }, 'terms'],
    [{ ocid: 'ocds-h6vhtk-0a0001' }, 'ocid'],
    [{ regime: 'EU' }, 'regime'],
  ])('does not take %j and names the field', async (body, field) => {
    const { id } = await draft()
    const response = await save(id, 1, body)
    expect(refusal(response)).toEqual([400, 'INVALID_INPUT'])
    const { fields } = response.body as { fields: { field: string }[] }
    expect(fields.map((one) => one.field)).toContain(field)
  })

  it('needs to be read before it is saved', async () => {
    const { id } = await draft()
    const response = await buyer('patch', `/${id}/draft`, { title: 'x' })
    expect(response.body).toMatchObject({ status: 400, fields: [{ field: 'If-Match' }] })
  })

  it('goes to another regime only with the notices it has', async () => {
    const { id, version } = await withNotice('UK4')
    expect(refusal(await save(id, version, { regime: 'PSR2023' }))).toEqual([
      ...[422, 'NOTICE_OF_ANOTHER_REGIME'],
    ])
    const other = await draft()
    expect(ok<ProcurementView>(await save(other.id, 1, { regime: 'PSR2023' })).regime).toBe(
      'PSR2023',
    )
  })

  it('is deleted with its notices, and nothing else is', async () => {
    const { id, version } = await withNotice()
    const other = await draft()
    expect(refusal(await buyer('delete', `/${id}`, undefined, version - 1))[0]).toBe(409)
    expect(ok(await buyer('delete', `/${id}`, undefined, version))).toEqual({ id })
    expect((await buyer('get', `/${id}`)).status).toBe(404)
    expect((await buyer('get', `/${other.id}`)).status).toBe(200)
    const actions = await database.query(
      'select action from procurement_changes where procurement_id = $1 order by id',
      [id],
    )
    expect(actions).toMatchObject([{}, {}, { action: 'draft-deleted' }])
  })

  it('is neither changed nor deleted once something of it is published', async () => {
    const { id, noticeId, version } = await withNotice()
    const { version: now } = ok<ProcurementView>(await publish(id, noticeId, version))
    expect(refusal(await save(id, now, { title: 'x' }))).toEqual([409, 'ALREADY_PUBLISHED'])
    expect(refusal(await buyer('delete', `/${id}`, undefined, now))).toEqual([
      ...[409, 'ALREADY_PUBLISHED'],
    ])
    const notice = `/${id}/notices/${noticeId}`
    expect(refusal(await buyer('patch', notice, { changes: {} }, now))).toEqual([
      ...[409, 'NOTICE_ALREADY_PUBLISHED'],
    ])
    expect(refusal(await buyer('delete', notice, undefined, now))).toEqual([
      ...[409, 'NOTICE_ALREADY_PUBLISHED'],
    ])
  })

  it('notice is written anew and taken away again', async () => {
    const { id, noticeId, version } = await withNotice()
    const changes = { title: 'Other', terms: { paymentDays: 14 } }
    const path = `/${id}/notices/${noticeId}`
    const changed = ok<AddedNotice>(await buyer('patch', path, { changes }, version))
    const view = ok<ProcurementView>(await buyer('get', `/${id}`))
    expect(view.notices).toMatchObject([
      { states: { title: 'Other' }, statesTerms: { paymentDays: 14 } },
    ])
    ok(await buyer('delete', path, undefined, changed.version))
    expect(ok<ProcurementView>(await buyer('get', `/${id}`)).notices).toEqual([])
  })

  describe('that is published', () => {
    it('twice with one key is published once, and answered the same', async () => {
      const { id, noticeId, version } = await withNotice()
      const again = () => publish(id, noticeId, version).set('Idempotency-Key', 'press-1')
      const [one, other] = await Promise.all([again(), again()])
      expect([one.status, other.status]).toEqual([200, 200])
      expect(one.body).toEqual(other.body)
      expect(await database.eventTypes()).toEqual(['opportunity.published'])
    })

    it('is amended and ended once by one key each', async () => {
      const { id, noticeId, version } = await withNotice()
      const { version: now } = ok<ProcurementView>(await publish(id, noticeId, version))
      const amend = () =>
        buyer('post', `/${id}/amend`, { changes: { title: 'New' } }, now).set(
          'Idempotency-Key',
          'a',
        )
      const end = (at: number) =>
        buyer('post', `/${id}/end`, { reason: 'cancelled' }, at).set('Idempotency-Key', 'e')
      const [one, other] = await Promise.all([amend(), amend()])
      expect(ok(one)).toEqual(ok(other))
      const at = (one.body as ProcurementView).version
      expect(ok(await end(at))).toEqual(ok(await end(at)))
      expect(await database.eventTypes()).toEqual([
        ...['opportunity.published', 'opportunity.amended', 'opportunity.closed'],
      ])
    })

    it('and once more with the button of the page before says that it is published', async () => {
      const { id, noticeId, version } = await withNotice()
      ok(await publish(id, noticeId, version))
      expect(refusal(await publish(id, noticeId, version))).toEqual([
        409,
        'NOTICE_ALREADY_PUBLISHED',
      ])
    })

    it('takes over what the notice states, terms as well', async () => {
      const { id } = await draft({ terms: { paymentDays: 60, insuranceBy: 'award' } })
      const changes = { title: 'Told', terms: { paymentDays: 30, insuranceBy: null } }
      const type = 'below-threshold'
      const added = ok<AddedNotice>(await buyer('post', `/${id}/notices`, { type, changes }))
      const view = ok<ProcurementView>(await publish(id, added.noticeId, added.version))
      expect(view).toMatchObject({ title: 'Told', draft: false })
      expect(view.terms).toEqual({ paymentDays: 30 })
    })

    it('keeps what the checks said, with the answers', async () => {
      const terms = { paymentDays: 60 }
      const { id, noticeId, version } = await withNotice('UK4', { terms })
      const before = ok<SmeChecksView>(await buyer('get', `/${id}/sme-checks`))
      expect([before.noticeId, before.recorded]).toEqual([noticeId, []])
      ok(await publish(id, noticeId, version, { findATender: FIND_A_TENDER }))
      const { recorded } = ok<SmeChecksView>(await buyer('get', `/${id}/sme-checks`))
      expect(recorded).toMatchObject([{ noticeId, rulesVersion: 1, checks: before.checks }])
      expect(before.checks.map(({ outcome }) => outcome)).toEqual([
        ...['attention', 'attention', 'passed', 'attention', 'attention'],
      ])
      expect(before.checks[4]?.answers).toEqual(terms)
    })

    it('changes its terms by an amendment, which is no news to suppliers', async () => {
      const { id, noticeId, version } = await withNotice()
      const { version: now } = ok<ProcurementView>(await publish(id, noticeId, version))
      const body = { changes: { terms: { paymentDays: 14 } } }
      const view = ok<ProcurementView>(await buyer('post', `/${id}/amend`, body, now))
      expect(view.terms).toEqual({ paymentDays: 14 })
      expect(await database.eventTypes()).toEqual(['opportunity.published'])
    })
  })

  it('gives its text for Find a Tender, with the labels of its codes', async () => {
    await database.query(
      `insert into codes (list, code, label, source) values ('cpv', '33141200', 'Catheters', 'notice')`,
    )
    const { id, noticeId } = await withNotice('UK4', { cpv: ['33141200', '33140000'] })
    const path = `/${id}/notices/${noticeId}/statutory-text`
    const response = await buyer('get', path)
    expect(response.headers['cache-control']).toBe('no-store')
    const text = ok<StatutoryTextView>(response)
    expect(text).toMatchObject({ name: 'Tender notice', platformFirst: true, state: 'draft' })
    expect(text.missing).toBe(text.fields.filter(({ missing }) => missing).length)
    expect(text.fields).toContainEqual({
      ...{ section: 'Scope', label: 'CPV classifications', missing: false },
      value: '33141200 - Catheters\n33140000',
    })
    expect(refusal(await buyer('get', `/${id}/notices/1/statutory-text`))[1]).toBe(
      'NOTICE_NOT_FOUND',
    )
  })
})
