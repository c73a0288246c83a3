import { eventually } from '@inroad/testing/eventually'
import { PipelineDatabase } from '../../../test/pipeline-database.js'
import { startPipeline } from '../../../test/pipeline-service.js'
import { closes, sampleRelease } from '../../../test/sample-releases.js'

describe('the search', () => {
  let database: PipelineDatabase
  beforeAll(async () => {
    database = await PipelineDatabase.open()
  })
  afterAll(() => database.close())

  const CONTENT = `select title, facets, words, published_at, projection from opportunities`

  it('is filled at the start with what was stored before there was one, and drafts stay out', async () => {
    await database.import(sampleRelease('UK4', 10, closes(14)))
    const before = await database.query(CONTENT)
    expect(before).toHaveLength(1)
    await database.query('delete from opportunities')
    await database.query(
      `insert into procurements (id, origin, known)
       values (gen_random_uuid(), 'authority', '{"facts": {"buyers": []}, "merged": {"id": ""}}')`,
    )
    const service = await startPipeline(database.url)
    try {
      await eventually(async () => expect(await database.query(CONTENT)).toEqual(before))
    } finally {
      await service.close()
    }
  })

  it('is filled anew with what an older version of it had written', async () => {
    await database.query(`update opportunities set projection = 0, facets = '{}'`)
    const service = await startPipeline(database.url)
    try {
      await eventually(async () => {
        const [row] = await database.query<{ facets: string[] }>(CONTENT)
        expect(row?.facets).toContain('nhs')
      })
    } finally {
      await service.close()
    }
  })
})
