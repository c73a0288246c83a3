import type { Envelope } from '@inroad/events/envelope'
import type { ChangeEvent } from './change-event.view.js'

type Data = Record<string, unknown>

/**
 * What the world may know of each type, which is nothing of a type that is not here. Who decided is a
 * person; a file may be called by somebody's name, and belongs to whoever gave it.
 */
const SHOWN: Readonly<Record<string, (data: Data) => Data>> = {
  'spend.file.ingested.v1': (data) => ({ ...data, name: '(name withheld)' }),
  'spend.indirect-return.received.v1': (data) => data,
  'spend.sme-share.calculated.v1': (data) => data,
  'spend.supplier.matched.v1': ({ decidedBy: _, ...data }) => data,
}

export const PUBLIC_TYPES: readonly string[] = Object.keys(SHOWN)

/** An event as anyone may see it, or undefined where it is nobody's business. Pure. */
export function publicEvent({ data, ...envelope }: Envelope): ChangeEvent | undefined {
  const show = SHOWN[envelope.type]
  if (!show) return undefined
  const { specversion, id, source, type, subject, time, datacontenttype } = envelope
  const { dataschema, sequence } = envelope
  const about = { specversion, id, source, type, subject, time, datacontenttype }
  return { ...about, dataschema, sequence, data: show(data as Data) }
}
