import type { EmbeddedPostgresError } from './embedded-postgres-error.js'

export type StartStep = 'creating-database' | 'stopping-leftover-server' | 'starting' | 'ready'

export interface EmbeddedPostgresOptions {
  /** Created when missing. Holds the cluster, its password and what says where things are. */
  dataDirectory: string
  /** Who holds the directory: a command's server goes when the command ends. */
  holder?: 'standalone' | 'command'
  /** A folder with `bin`, `lib` and `share` to use instead of the npm package's. */
  binaries?: string
  /** One line for a person: no newline at the end. */
  log(line: string): void
  onProgress?(step: StartStep): void
  /** Called once if the server ends without `stop()`. */
  onUnexpectedExit?(error: EmbeddedPostgresError): void
}

/** What a running copy tells other processes of this machine, besides its database. */
export interface Announcement {
  /** Addresses people and programs may open, by name: `web`, `pipeline`, `mailbox`, ... */
  urls: Record<string, string>
  /** Where each service answers on this machine, by name. */
  services?: Readonly<Record<string, string>>
  rabbitmqUrl?: string
}

export interface EmbeddedPostgres {
  /** Superuser `inroad`, database `inroad`, password included. */
  readonly url: string
  readonly port: number
  /** Adds to what `readRunningInstance` finds. */
  announce(announcement: Announcement): Promise<void>
  /** Ends the server (its clients are cut off) and frees the directory. May be called twice. */
  stop(): Promise<void>
}
