import { z } from 'zod'
import { defineEvent } from '../define-event.js'

export const OrganisationSucceededV1 = defineEvent({
  name: 'organisations.organisation.succeeded',
  version: 1,
  summary: 'From a day on, one organisation stands in the place of another.',
  data: z.strictObject({
    predecessorId: z.uuid(),
    successorId: z.uuid(),
    /** First day of the successor in this place. */
    on: z.iso.date(),
  }),
  examples: [
    {
      predecessorId: '0198f3a2-8000-7000-8000-3f6f0a2b7c21',
      successorId: '0198f3a2-8000-7000-8000-3f6f0a2b7c22',
      on: '2022-07-01',
    },
  ],
})
