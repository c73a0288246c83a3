import { createDataSource } from '@inroad/database/data-source'
import { OPS } from '@inroad/database/roles'
import { publishedRoutes, type Routes } from '@inroad/events/routes'
import {
  replay,
  type ReplayReport,
  type ReplayRequest,
  UnknownQueue,
} from '@inroad/messaging/replay/replay'
import {
  postgresReplayTarget,
  rabbitReplayTarget,
  type ReplayTarget,
} from '@inroad/messaging/replay/replay-target'
import type { Command } from 'commander'
import type { DataSource } from 'typeorm'
import { startProgress } from '../progress.js'
import { CommandError } from './command-error.js'
import { type CommandConnection, connectForCommand } from './connection.js'
import { eventsGroup } from './events-group.js'
import { readDate } from './read-date.js'
import { serviceOfQueue } from './services/each-service.js'

interface Options {
  from: Date
  to?: Date
}

/** No role, no schema, no table: the service was never started on this database. */
const NOT_PREPARED = new Set(['22023', '3F000', '42P01'])

/** `inroad events replay <queue> --from <date>`: what one queue would have heard, once more. */
export function registerEventsReplay(program: Command, routes = publishedRoutes): void {
  eventsGroup(program)
    .command('replay')
    .description(
      'send stored events to one queue again; those that its consumer has handled have no effect',
    )
    .argument('<queue>', 'the queue, <service>.<consumer>')
    .requiredOption('--from <date>', 'events since then', readDate)
    .option('--to <date>', 'events until then (default: now)', readDate)
    .action(async (queue: string, options: Options) => {
      if (options.to && options.to < options.from) {
        throw new CommandError('--to is before --from: no event is in between', 2)
      }
      const { sent, refused } = await replayTo(routes, { queue, ...options })
      process.stdout.write(`${queue}: ${sent} sent, ${refused} refused\n`)
      if (refused === 0) return
      process.stderr.write(
        `inroad: ${refused} events are older than what inboxes remember, and could happen twice\n`,
      )
      process.exitCode = 1
    })
}

async function replayTo(routes: Routes, request: ReplayRequest): Promise<ReplayReport> {
  const service = serviceOfQueue(request.queue)
  const connection = await connectForCommand()
  const { url } = connection
  const purpose = 'events replay'
  const source = createDataSource({ service, url, role: OPS, poolSize: 2, purpose })
  const progress = startProgress({ label: 'Events sent' })
  try {
    await source.initialize()
    return await withTarget(connection, source, (target) =>
      replay(source, routes, target, request, (sent) => progress.update(sent)),
    )
  } catch (error) {
    throw explained(error)
  } finally {
    progress.stop()
    if (source.isInitialized) await source.destroy()
    await connection.close()
  }
}

async function withTarget(
  { rabbitmqUrl }: CommandConnection,
  source: DataSource,
  work: (target: ReplayTarget) => Promise<ReplayReport>,
): Promise<ReplayReport> {
  if (rabbitmqUrl === undefined) return work(postgresReplayTarget(source))
  const target = await rabbitReplayTarget(rabbitmqUrl)
  try {
    return await work(target)
  } finally {
    await target.close()
  }
}

function explained(error: unknown): unknown {
  if (error instanceof UnknownQueue) return new CommandError(error.message, 2)
  if (NOT_PREPARED.has((error as { code?: string }).code ?? '')) {
    return new CommandError('That service was not started on this database yet. Start Inroad first')
  }
  return error
}
