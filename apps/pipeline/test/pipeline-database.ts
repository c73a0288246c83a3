import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { Transactions } from '@inroad/database/transactions'
import { catalogue } from '@inroad/events/catalogue'
import type { Envelope } from '@inroad/events/envelope'
import { readEvent } from '@inroad/events/read-event'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { createTestDatabase } from '@inroad/testing/test-database'
import { Readable } from 'node:stream'
import { ImportNotices, type ImportReport } from '../src/imports/import-notices.js'
import { pipeline } from '../src/service.js'

/** An event as the outbox holds it, checked against its contract. */
export interface SentEvent {
  type: string
  subject: string
  sequence: number
  time: string
  data: Record<string, unknown>
}

/** A migrated database of the pipeline, and short ways to fill and look at it. */
export class PipelineDatabase {
  readonly transactions: Transactions
  readonly imports: ImportNotices

  private constructor(
    readonly url: string,
    dataSource: ReturnType<typeof createDataSource>,
    private readonly drop: () => Promise<void>,
  ) {
    this.transactions = new Transactions(dataSource)
    const outbox = new Outbox(new Wake(dataSource, pipeline.name))
    this.imports = new ImportNotices(this.transactions, outbox)
  }

  static async open(): Promise<PipelineDatabase> {
    const { url, drop } = await createTestDatabase({ key: 'pipeline', run: prepare })
    const dataSource = createDataSource({ service: pipeline.name, url })
    await dataSource.initialize()
    return new PipelineDatabase(url, dataSource, drop)
  }

  async close(): Promise<void> {
    await this.transactions.dataSource.destroy()
    await this.drop()
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.transactions.dataSource.query<Row[]>(sql, parameters)
  }

  async clear(): Promise<void> {
    const tables = [
      ...['import_faults', 'imports', 'sme_check_results', 'procurement_changes'],
      ...['notices', 'procurements', 'search_words', 'codes'],
      ...['outbox_pending', 'outbox'],
    ]
    await this.query(tables.map((table) => `delete from ${table};`).join(' '))
  }

  /** Imports a package of these releases, as at 12 August 2026. */
  import(...releases: object[]): Promise<ImportReport> {
    return this.importText(JSON.stringify({ version: '1.1', releases }))
  }

  importText(text: string | Buffer, source = 'package.json'): Promise<ImportReport> {
    const now = new Date('2026-08-12T00:00:00Z')
    return this.imports.run(Readable.from([Buffer.from(text)]), { source, now })
  }

  /** All events, in the order in which they were written; throws on one that breaks its contract. */
  async events(): Promise<SentEvent[]> {
    const rows = await this.query<{ envelope: Envelope }>(
      'select envelope from outbox order by position',
    )
    return rows.map(({ envelope }) => {
      const definition = catalogue.find(({ type }) => type === envelope.type)
      if (!definition) throw new Error(`no contract of ${envelope.type}`)
      definition.data.parse(envelope.data)
      const { type, subject, sequence, time, data } = readEvent(definition, envelope)
      return {
        ...{ type: type.replace(/^pipeline\.|\.v1$/g, ''), subject, time },
        sequence: Number(sequence),
        data: data as Record<string, unknown>,
      }
    })
  }

  async eventTypes(): Promise<string[]> {
    return (await this.events()).map(({ type }) => type)
  }

  /** All that an import may change, without the times and ids that differ by chance. */
  async contents(): Promise<unknown> {
    const [content] = await this.query<{ procurements: unknown; notices: unknown }>(CONTENTS)
    const events = await this.events()
    return { ...content, events: events.map(({ type, data }) => eventText(type, data)).sort() }
  }
}

const CONTENTS = `
  select (select json_agg(json_build_array(ocid, regime, stage, title, deadline, noticed_at, known)
                          order by ocid) from procurements) as procurements,
         (select json_agg(json_build_array(p.ocid, n.release_id, encode(n.content_hash, 'hex'),
                                           n.type, n.effect, n.url, n.changes)
                          order by p.ocid, n.release_id, n.content_hash)
            from notices n join procurements p on p.id = n.procurement_id) as notices`

/** An event without our own ids, which are random. */
function eventText(type: string, data: unknown): string {
  const ours = new Set(['opportunityId', 'procurementId'])
  const text = JSON.stringify(data, (key, value: unknown) => (ours.has(key) ? undefined : value))
  return `${type} ${text}`
}

async function prepare(url: string): Promise<void> {
  await prepareSchemas(url, [pipeline.name])
  await migrate(url, pipeline)
}
