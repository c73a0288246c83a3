import { z } from 'zod'
import { defineEvent } from '../define-event.js'
import { Identifier } from '../shapes.js'

export const OrganisationChangedV1 = defineEvent({
  name: 'organisations.organisation.changed',
  version: 1,
  summary:
    'A register says something else of an organisation than before: this is all it says now.',
  data: z.strictObject({
    organisationId: z.uuid(),
    kind: z.enum(['contracting-authority', 'firm', 'installation']),
    name: z.string().min(1).max(500),
    identifiers: z.array(Identifier).max(20),
    /** NHS England region by its ODS code (`Y56` is London), where a list tells it. */
    region: z
      .string()
      .regex(/^Y\d{2}$/)
      .optional(),
    /** First and last day of its existence, where known. */
    openedOn: z.iso.date().optional(),
    closedOn: z.iso.date().optional(),
  }),
  examples: [
    {
      organisationId: '0198f3a2-8000-7000-8000-3f6f0a2b7c11',
      kind: 'contracting-authority',
      name: 'Example Vale and Moor NHS Foundation Trust',
      identifiers: [{ scheme: 'GB-NHS', id: 'RZ9' }],
      region: 'Y60',
      openedOn: '2011-04-01',
    },
    {
      organisationId: '0198f3a2-8000-7000-8000-3f6f0a2b7c13',
      kind: 'contracting-authority',
      name: 'NHS Example Moor CCG',
      identifiers: [{ scheme: 'GB-NHS', id: '90C' }],
      closedOn: '2022-06-30',
    },
  ],
})
