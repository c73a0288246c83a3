import type { RunningService } from '@inroad/service-kit/start-service'
import request from 'supertest'
import { PipelineDatabase } from '../../test/pipeline-database.js'
import { pipelineAccess, startPipeline } from '../../test/pipeline-service.js'
import { sampleRelease } from '../../test/sample-releases.js'
import type { ImportPage, ImportView } from './ledger/imports.query.js'

describe('the ledger of imports', () => {
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
  beforeEach(() => database.clear())

  async function get<Body>(path: string): Promise<Body> {
    const { status, body } = await request(service.url)
      .get(path)
      .set('Authorization', pipelineAccess.bearer('operator'))
    expect(status).toBe(200)
    return body as Body
  }

  const undated = (day: number) => ({ ...sampleRelease('UK4', day), date: undefined })

  it('shows what each import did, newest first, in pages that join', async () => {
    await database.importText('{"releases": []}', 'first.json')
    await database.import(sampleRelease('UK4', 10), undated(11))
    await database.importText('{', 'third.json')
    const one = await get<ImportPage>('/imports?limit=2')
    const two = await get<ImportPage>(`/imports?limit=2&cursor=${one.next}`)
    expect([...one.items, ...two.items]).toMatchObject([
      { source: 'third.json', complete: false, addsUp: true },
      {
        source: 'package.json',
        complete: true,
        addsUp: true,
        asAt: '2026-08-12T00:00:00.000000Z',
        counts: { expected: 2, received: 2, new: 1, unchanged: 0, rejected: 1, events: 1 },
      },
      { source: 'first.json', complete: true, counts: { expected: 0 } },
    ])
    expect(two.next).toBeUndefined()
  })

  it('says that an import which was cut off does not add up', async () => {
    await database.importText('{"releases": []}')
    await database.query('update imports set finished_at = null, complete = false, received = 3')
    const { items } = await get<ImportPage>('/imports')
    expect(items).toMatchObject([{ complete: false, addsUp: false, counts: { expected: 0 } }])
    expect(items[0]).not.toHaveProperty('finishedAt')
  })

  it('gives every fault with its release and field, in pages that join', async () => {
    const lot = { id: '1', value: { amount: 1, currency: 'AED' } }
    const odd = { value: { amount: 1, currency: 'GBP' }, lots: [lot], procurementMethod: 7 }
    const { importId } = await database.import(
      undated(9),
      sampleRelease('UK4', 10, odd),
      undated(11),
    )
    const one = await get<ImportView>(`/imports/${importId}?limit=2`)
    const two = await get<ImportView>(`/imports/${importId}?limit=2&cursor=${one.faults.next}`)
    expect(one).toMatchObject({ id: importId, counts: { rejected: 2, warnings: 1 } })
    expect([...one.faults.items, ...two.faults.items]).toEqual([
      expect.objectContaining({ place: 1, kind: 'rejected', field: 'date' }),
      expect.objectContaining({ place: 3, kind: 'rejected', releaseId: '000011-2026' }),
      {
        place: 2,
        kind: 'warning',
        field: 'tender.lots[0].value',
        reason: "is in AED and the tender's value in GBP; left out",
        ocid: 'ocds-h6vhtk-0a0001',
        releaseId: '000010-2026',
      },
    ])
    expect(two.faults.next).toBeUndefined()
  })
})
