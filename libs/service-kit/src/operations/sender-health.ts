/** What a sender of mails or messages has to do, and whether it can. */
export interface SenderReport {
  /** `e-mail` */
  name: string
  /** To be sent now. */
  due: number
  /** To be sent at a later time: again, or in a collected mail. */
  later: number
  /** In the hands of some copy of the service. */
  sending: number
  /** Seconds since the oldest was due; absent when none is. */
  oldestDueSeconds?: number
  /** `open`: the server is away for this copy of the service, and only now and then one is tried. */
  circuit: 'closed' | 'open'
}

/** Given by a service that sends; its module exports it. */
export abstract class SenderHealth {
  abstract senders(): Promise<SenderReport[]>
}
