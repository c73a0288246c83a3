import { z } from 'zod'
import { defineEvent } from '../define-event.js'
import { Instant } from '../shapes.js'

export const SubscriptionConfirmedV1 = defineEvent({
  name: 'notifications.subscription.confirmed',
  version: 1,
  summary: 'Someone confirmed a subscription by the link sent to their address.',
  data: z.strictObject({ subscriptionId: z.uuid(), confirmedAt: Instant }),
  examples: [
    {
      subscriptionId: '0198f3a2-7000-7000-8000-3f6f0a2b7c11',
      confirmedAt: '2026-08-10T09:30:00Z',
    },
  ],
})
