import { z } from 'zod'
import { defineEvent } from '../define-event.js'
import { Instant } from '../shapes.js'

export const SubscriptionEndedV1 = defineEvent({
  name: 'notifications.subscription.ended',
  version: 1,
  summary: 'A subscription ended and sends nothing more.',
  data: z.strictObject({
    subscriptionId: z.uuid(),
    reason: z.enum(['unsubscribed', 'bounced']),
    endedAt: Instant,
  }),
  examples: [
    {
      subscriptionId: '0198f3a2-7000-7000-8000-3f6f0a2b7c11',
      reason: 'unsubscribed',
      endedAt: '2026-08-12T09:30:00Z',
    },
  ],
})
