import type { EntityManager } from 'typeorm'

/** A message as a transport hands it over. */
export interface Delivery {
  raw: Buffer
  /** It was being handled when a process died: it runs alone, and each run is counted first. */
  suspect: boolean
  /** The transport's own mark: delivery tag, or position in the queue. */
  tag: number
}

/** What the pipeline asks of a transport around its own transactions. */
export interface Custody {
  /** Before a run: leaves a trace by which the next process finds what this one died with. */
  announce(deliveries: readonly Delivery[]): Promise<void>
  /**
   * Inside the transaction that settles them: takes the deliveries over for good if it commits.
   * Returns those that were still there; another worker may have been faster.
   */
  claim(tx: EntityManager, deliveries: readonly Delivery[]): Promise<readonly Delivery[]>
}
