import { randomInt } from 'node:crypto'
import { classify } from '@inroad/database/classify'
import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { defineEvent } from '@inroad/events/define-event'
import type { Consumer, ConsumeContext } from '@inroad/messaging/consume/consumer'
import { MessagingTables1790000000000 } from '@inroad/messaging/messaging-tables.migration'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'
import { z } from 'zod'

export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** An event type of this spec alone: all specs share one broker, and its exchange. */
export function sampleEvent() {
  const word = Array.from({ length: 8 }, () => String.fromCharCode(97 + randomInt(26))).join('')
  return defineSample(`source.${word}.happened`)
}
export type SampleEvent = ReturnType<typeof sampleEvent>

/** The event with which the sink answers this one. */
export function echoOf({ name }: SampleEvent): SampleEvent {
  return defineSample(name.replace('source.', 'sink.'))
}

function defineSample(name: string) {
  return defineEvent({
    name,
    version: 1,
    summary: 'Something happened.',
    data: z.strictObject({ n: z.int(), order: z.string().optional() }),
    examples: [{ n: 1 }],
  })
}

export class Effects1790000000001 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query(
      `create table effects (consumer text, n int, event_id uuid, batch int, at timestamptz default clock_timestamp())`,
    )
    await classify(migration, 'effects', { retention: 'one test', personalData: 'none' })
  }
  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop table effects')
  }
}

/** A database with a publishing service `source` and a consuming one, `sink`. */
export function sampleDatabase(): Promise<TestDatabase> {
  return createTestDatabase({
    key: 'messaging sample 1',
    run: async (url) => {
      await prepareSchemas(url, ['source', 'sink'])
      await migrate(url, { name: 'source', migrations: [MessagingTables1790000000000] })
      await migrate(url, {
        name: 'sink',
        migrations: [MessagingTables1790000000000, Effects1790000000001],
      })
    },
  })
}

type Handle = (n: number, context: ConsumeContext, order?: string) => Promise<void> | void

/** A consumer that writes one effect for each event, after doing what the spec asks. */
export function sampleConsumer(
  definition: SampleEvent,
  name: string,
  before: Handle = () => undefined,
): Consumer {
  const queue = `sink.${definition.name.split('.')[1] ?? ''}-${name}`
  return {
    queue,
    definition,
    takesBatch: false,
    batchSize: 200,
    handle: async (events, context) => {
      for (const event of events) {
        const { n, order } = event.data as { n: number; order?: string }
        await before(n, context, order)
        await context.tx.query(
          'insert into effects (consumer, n, event_id, batch) values ($1, $2, $3, $4)',
          [queue, n, event.id, events.length],
        )
      }
    },
  }
}
