/** An event as CloudEvents 1.0 has it, with the attributes of its tracing and sequence extensions. */
export interface ChangeEvent {
  specversion: '1.0'
  /** The same each time it is read. */
  id: string
  /** `/inroad/spend` */
  source: string
  /** `spend.file.ingested.v1` */
  type: string
  /** The id of what it is about. */
  subject: string
  /** RFC 3339. */
  time: string
  datacontenttype: 'application/json'
  dataschema: string
  /** The subject's own version, as a whole number. */
  sequence: string
  /** As docs/events.md says of the type. */
  data: Record<string, unknown>
}
