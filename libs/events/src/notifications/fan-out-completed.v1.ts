import { z } from 'zod'
import { defineEvent } from '../define-event.js'

export const FanOutCompletedV1 = defineEvent({
  name: 'notifications.fan-out.completed',
  version: 1,
  summary:
    'Every subscription that matched a change has its row: queued, or suppressed with a reason.',
  data: z.strictObject({
    opportunityId: z.uuid(),
    changeId: z.uuid(),
    change: z.enum(['published', 'amended', 'closed']),
    matched: z.int().nonnegative(),
    queued: z.int().nonnegative(),
    /** Subscriptions not told, by reason. */
    suppressed: z.record(z.string(), z.int().nonnegative()),
  }),
  examples: [
    {
      opportunityId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11',
      changeId: '0198f3a2-6000-7000-8000-3f6f0a2b7c11',
      change: 'published',
      matched: 12,
      queued: 11,
      suppressed: { duplicate: 1 },
    },
  ],
})
