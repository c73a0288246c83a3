import type { SettledEvent } from '@inroad/spend/feed/settled-events.query'
import { isTopicPattern, topicExpression } from '@inroad/spend/feed/topic-pattern'
import { type Command, Option } from 'commander'
import { CommandError } from './command-error.js'
import { connectForCommand } from './connection.js'
import { eventsGroup } from './events-group.js'
import { follow } from './events-tail/follow.js'
import { closeOutboxes, openOutboxes } from './events-tail/open-outboxes.js'
import { OutboxTail } from './events-tail/outbox-tail.js'
import { readDate } from './read-date.js'

interface Options {
  since?: Date
  json?: boolean
  once?: boolean
}

const NOTES = `
Patterns are those of AMQP topics: # stands for any number of words, * for one. It reads what services
have stored, so it works with RabbitMQ and without, and takes nothing away from anyone. Each event is
shown once. Ctrl-C ends it.

  inroad events tail 'spend.#'
  inroad events tail 'spend.file.ingested.v1' --since 2026-04-01 --once --json`

/** `inroad events tail <pattern>`: what happens, as it happens. */
export function registerEventsTail(program: Command): void {
  eventsGroup(program)
    .command('tail')
    .description('show events as they are published')
    .argument('<pattern>', "types to show, such as 'spend.#'")
    .option('--since <date>', 'begin there (default: now)', readDate)
    .option('--json', 'print each event whole, as CloudEvents JSON in one line')
    .option('--once', 'end when there is nothing more for now')
    .addOption(new Option('--follow', 'go on until Ctrl-C (what it does unless told otherwise)'))
    .addHelpText('after', NOTES)
    .action(async (pattern: string, options: Options & { follow?: boolean }) => {
      if (!isTopicPattern(pattern)) {
        throw new CommandError(`${pattern} is no pattern: write words with dots, as in spend.#`, 2)
      }
      if (options.once && options.follow) throw new CommandError('Give --once or --follow', 2)
      if (options.once && !options.since) {
        throw new CommandError('--once needs --since: nothing has happened since now', 2)
      }
      await tail(pattern, options)
    })
}

async function tail(
  pattern: string,
  { since, json = false, once = false }: Options,
): Promise<void> {
  const ending = endedFromOutside()
  const connection = await connectForCommand()
  try {
    const outboxes = await openOutboxes(connection.url, pattern)
    try {
      const question = { types: topicExpression([pattern]), ...(since && { since }) }
      const tails = outboxes.map(({ source }) => new OutboxTail(source, question))
      for (const one of tails) await one.begin()
      const show = (events: readonly SettledEvent[]) => print(events, json)
      await follow(tails, { once, signal: ending.signal, show })
    } finally {
      await closeOutboxes(outboxes)
    }
  } finally {
    ending.release()
    await connection.close()
  }
}

/** Ctrl-C, or whoever read along has gone, as `head` does. Neither is a failure. */
function endedFromOutside(): { signal: AbortSignal; release(): void } {
  const controller = new AbortController()
  const end = (): void => controller.abort()
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, end)
  process.stdout.on('error', end)
  const release = (): void => {
    for (const signal of signals) process.off(signal, end)
    process.stdout.off('error', end)
  }
  return { signal: controller.signal, release }
}

function print(events: readonly SettledEvent[], json: boolean): void {
  const lines = events.map(({ envelope, occurredAt }) => {
    if (json) return JSON.stringify(envelope)
    return `${occurredAt.toISOString()}  ${envelope.type}  ${envelope.subject}`
  })
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`)
}
