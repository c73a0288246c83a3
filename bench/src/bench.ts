import type { Figure } from './figure.js'

/** Shows how far a long step has come. */
export interface Progress {
  update(done: number): void
  stop(): void
}

/** What a benchmark works with. */
export interface BenchContext {
  /** Small sizes, for a first look: everything together stays under two minutes. */
  quick: boolean
  /** A PostgreSQL server it may make databases on, with durable settings. */
  databaseServer: string
  rabbitmqUrl: string
  progress(label: string, total: number): Progress
}

export type Bench = (context: BenchContext) => Promise<Figure[]>
