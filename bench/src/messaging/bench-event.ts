import { defineEvent } from '@inroad/events/define-event'
import { z } from 'zod'

/** An event of about 700 bytes on the wire, with the nesting of a real one. */
export const BenchHappenedV1 = defineEvent({
  name: 'source.bench.happened',
  version: 1,
  summary: 'Something was measured.',
  data: z.strictObject({
    n: z.int(),
    title: z.string(),
    buyers: z.array(z.strictObject({ name: z.string(), scheme: z.string() })),
    cpv: z.array(z.string().regex(/^\d{8}$/)),
    value: z.strictObject({ amount: z.string(), currency: z.string() }),
    at: z.iso.datetime({ offset: true }),
  }),
  examples: [benchData(1)],
})

export function benchData(n: number) {
  return {
    n,
    title: `Supply of catheters and other single-use items, lot ${n}`,
    buyers: [{ name: 'Example Vale NHS Foundation Trust', scheme: 'GB-NHS' }],
    cpv: ['33141200', '33140000'],
    value: { amount: '240000.00', currency: 'GBP' },
    at: '2026-08-10T09:30:00+01:00',
  }
}
