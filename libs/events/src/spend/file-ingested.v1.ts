import { z } from 'zod'
import { defineEvent } from '../define-event.js'
import { Party } from '../shapes.js'
import { DataCut, Sterling } from './spend.shape.js'

export const FileIngestedV1 = defineEvent({
  name: 'spend.file.ingested',
  version: 1,
  summary: 'A spend file was read, and its payments count from now on.',
  data: z.strictObject({
    fileId: z.uuid(),
    /** As it was given; may say something of its publisher. */
    name: z.string().min(1).max(300),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** Who paid. */
    authorities: z.array(Party).max(200),
    /** First and last day of payment in it; absent where no row was accepted. */
    firstDay: z.iso.date().optional(),
    lastDay: z.iso.date().optional(),
    /** in = accepted + rejected + duplicate */
    rows: z.strictObject({
      in: z.int().min(0),
      accepted: z.int().min(0),
      rejected: z.int().min(0),
      duplicate: z.int().min(0),
    }),
    /** in = accepted + rejected + duplicate; a rejected row whose amount cannot be read counts as nothing. */
    sterling: z.strictObject({
      in: Sterling,
      accepted: Sterling,
      rejected: Sterling,
      duplicate: Sterling,
    }),
    /** The file that counts no longer because of this one. */
    supersedesFileId: z.uuid().optional(),
    dataCut: DataCut,
  }),
  examples: [
    {
      fileId: '0198f3a2-9000-7000-8000-3f6f0a2b7c01',
      name: 'spend-over-25k-april-2026.csv',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      authorities: [
        {
          name: 'Example Vale NHS Foundation Trust',
          identifiers: [{ scheme: 'GB-NHS', id: 'RZ9' }],
        },
      ],
      firstDay: '2026-04-01',
      lastDay: '2026-04-30',
      rows: { in: 120, accepted: 117, rejected: 2, duplicate: 1 },
      sterling: {
        in: '6712400.25',
        accepted: '6650000.00',
        rejected: '0.00',
        duplicate: '62400.25',
      },
      dataCut: 41,
    },
  ],
})
