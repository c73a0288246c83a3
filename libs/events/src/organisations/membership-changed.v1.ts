import { z } from 'zod'
import { defineEvent } from '../define-event.js'

export const MembershipChangedV1 = defineEvent({
  name: 'organisations.membership.changed',
  version: 1,
  summary: 'A person has these roles in an organisation from now on; none when they left it.',
  data: z.strictObject({
    membershipId: z.uuid(),
    personId: z.uuid(),
    organisationId: z.uuid(),
    roles: z
      .array(
        z.enum([
          'buyer',
          'approver',
          'analyst',
          'supplier',
          'engagement-lead',
          'org-admin',
          'operator',
        ]),
      )
      .max(7),
  }),
  examples: [
    {
      membershipId: '0198f3a2-8000-7000-8000-3f6f0a2b7c31',
      personId: '0198f3a2-8000-7000-8000-3f6f0a2b7c32',
      organisationId: '0198f3a2-8000-7000-8000-3f6f0a2b7c11',
      roles: ['buyer', 'org-admin'],
    },
    {
      membershipId: '0198f3a2-8000-7000-8000-3f6f0a2b7c31',
      personId: '0198f3a2-8000-7000-8000-3f6f0a2b7c32',
      organisationId: '0198f3a2-8000-7000-8000-3f6f0a2b7c11',
      roles: [],
    },
  ],
})
