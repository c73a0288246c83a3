/** A message on its way to the broker. */
export interface OutgoingMessage {
  /** The event's id. */
  id: string
  /** The routing key. */
  type: string
  content: Buffer
}

/**
 * What became of it. `unroutable`: the broker took it but no queue wanted it. `refused`: a queue
 * cannot take it now, so others go first. `lost`: no answer will come; it may or may not have arrived, so it must be
 * sent again.
 */
export type PublishOutcome = 'confirmed' | 'unroutable' | 'refused' | 'lost'

/** Sends to the topic exchange with confirms. */
export interface Publisher {
  /** Whether a message can be sent now: connected, and not blocked by the broker. */
  readonly ready: boolean
  /** Every message gets exactly one outcome. Call only while ready. */
  publish(message: OutgoingMessage, settled: (outcome: PublishOutcome) => void): void
  /** Told when `ready` may have become true. */
  onReady(listener: () => void): void
}
