import { z } from 'zod'

/** RFC 3339 instant. */
export const Instant = z.iso.datetime({ offset: true })

/** Money: a decimal string, at most two places, with an ISO 4217 currency. */
export const Money = z.strictObject({
  amount: z.string().regex(/^\d{1,16}(\.\d{1,2})?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
})
export type Money = z.output<typeof Money>

/** An organisation's identifier: OCDS `identifier.scheme` and `identifier.id`. */
export const Identifier = z.strictObject({
  scheme: z.string().min(1).max(40),
  id: z.string().min(1).max(100),
})
export type Identifier = z.output<typeof Identifier>

/** An organisation as a notice names it. */
export const Party = z.strictObject({
  name: z.string().min(1).max(500),
  identifiers: z.array(Identifier).max(20),
})
export type Party = z.output<typeof Party>
