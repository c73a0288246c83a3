import { chosenDataDirectory } from '../embedded/data/data-directory.js'
import { readRunningInstance } from '../embedded/data/running-instance.js'
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.js'

export interface CommandConnection {
  /** Of the database, with user and password. */
  url: string
  /** Unset: events go through PostgreSQL. */
  rabbitmqUrl?: string
  /** To be called when the command is done, failed or not. */
  close(): Promise<void>
}

export interface ConnectOptions {
  environment?: NodeJS.ProcessEnv
  /** Takes a line for the person who gave the command. */
  say?(line: string): void
}

/**
 * The database a command works on: `DATABASE_URL`; else the running Inroad's; else the embedded
 * one, started for the length of the command, which holds the data directory meanwhile.
 * @throws EmbeddedPostgresError when there is none to be had
 */
export async function connectForCommand({
  environment = process.env,
  say = sayOnStandardError,
}: ConnectOptions = {}): Promise<CommandConnection> {
  const rabbitmqUrl = environment['RABBITMQ_URL'] || undefined
  const given = environment['DATABASE_URL']
  if (given) return { url: given, rabbitmqUrl, close: async () => undefined }

  const dataDirectory = chosenDataDirectory(environment)
  const running = await readRunningInstance(dataDirectory)
  // Another command's server ends with that command: starting our own is refused, naming it.
  if (running?.databaseUrl && running.holder === 'standalone')
    return {
      url: running.databaseUrl,
      rabbitmqUrl: rabbitmqUrl ?? running.rabbitmqUrl,
      close: async () => undefined,
    }
  return { ...(await startOwn(dataDirectory, say)), rabbitmqUrl }
}

async function startOwn(dataDirectory: string, say: (line: string) => void) {
  say(`Inroad is not running: using its database in ${dataDirectory} for this command`)
  const server = await startEmbeddedPostgres({ dataDirectory, holder: 'command', log: say })
  const release = stopOnSignal(server.stop)
  const close = async () => {
    release()
    await server.stop()
  }
  return { url: server.url, close }
}

/** Ctrl-C ends the command but not, by itself, its server. */
function stopOnSignal(stop: () => Promise<void>): () => void {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
  const handlers = Object.entries(signals).map(([signal, exitCode]) => {
    const handler = () => void stop().finally(() => process.exit(exitCode))
    process.once(signal, handler)
    return () => process.off(signal, handler)
  })
  return () => handlers.forEach((off) => off())
}

function sayOnStandardError(line: string): void {
  process.stderr.write(`inroad: ${line}\n`)
}
