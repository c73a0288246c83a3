import {
  type DeadLetter,
  discardDeadLetters,
  listDeadLetters,
  redriveDeadLetters,
  showDeadLetter,
} from '@inroad/messaging/dead-letters/dead-letters'
import { Transactions } from '@inroad/database/transactions'
import { isUUID } from 'class-validator'
import { type Command, InvalidArgumentError } from 'commander'
import type { DataSource } from 'typeorm'
import { CommandError } from './command-error.js'
import { letterLine, messageText } from './dead-letters/letter-text.js'
import { forEachService, serviceOfQueue, withService } from './services/each-service.js'

const PAGE = 500

/** `inroad dead-letters list | show | redrive | discard`: what became of messages nobody could handle. */
export function registerDeadLetters(program: Command): void {
  const group = program
    .command('dead-letters')
    .description('see to messages that were set aside because they could not be handled')

  group
    .command('list')
    .description('what is set aside, in which queue and why')
    .option('--service <service>', 'only of this service')
    .option('--queue <queue>', 'only of this queue, <service>.<consumer>')
    .option('--json', 'print it as JSON')
    .action(list)

  group
    .command('show')
    .description('one message as it came, in every queue that set it aside')
    .argument('<event id>', 'as the list gives it', readId)
    .option('--service <service>', 'only of this service')
    .action(show)

  group
    .command('redrive')
    .description('give messages all their attempts again')
    .argument('<queue>', 'the queue, <service>.<consumer>')
    .argument('[event ids...]', 'only these', collectId)
    .option('--all', 'everything that the queue set aside')
    .action((queue: string, eventIds: string[], { all = false }: { all?: boolean }) =>
      settle(queue, eventIds, all, {
        run: redriveDeadLetters,
        done: 'will be tried again',
      }),
    )

  group
    .command('discard')
    .description('give messages up for good; the reason stays on record')
    .argument('<queue>', 'the queue, <service>.<consumer>')
    .argument('[event ids...]', 'only these', collectId)
    .requiredOption('--reason <text>', 'why nobody needs them any more')
    .option('--all', 'everything that the queue set aside')
    .action((queue: string, eventIds: string[], options: { all?: boolean; reason: string }) =>
      settle(queue, eventIds, options.all ?? false, {
        run: (tx, chosen) => discardDeadLetters(tx, chosen, options.reason),
        done: 'discarded',
      }),
    )
}

async function list(options: { service?: string; queue?: string; json?: boolean }): Promise<void> {
  const { queue, json } = options
  const service = options.service ?? (queue === undefined ? undefined : serviceOfQueue(queue))
  const letters = await forEachService(service, (source) => allOf(source, queue))
  const found = letters.flat()
  if (json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
  else if (found.length === 0) process.stdout.write('Nothing is set aside.\n')
  else process.stdout.write(found.map((letter) => `${letterLine(letter)}\n`).join(''))
}

async function allOf(source: DataSource, queue?: string): Promise<DeadLetter[]> {
  const all: DeadLetter[] = []
  for (;;) {
    const page = await listDeadLetters(source, { queue, after: all.at(-1), limit: PAGE })
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

async function show(eventId: string, { service }: { service?: string }): Promise<void> {
  const letters = await forEachService(service, (source) => showDeadLetter(source, eventId))
  const found = letters.flat()
  if (found.length === 0) throw new CommandError(`No queue has set ${eventId} aside`)
  for (const { raw, ...letter } of found) {
    process.stdout.write(`${letterLine(letter)}\n${messageText(raw)}\n`)
  }
}

interface Settling {
  run: typeof redriveDeadLetters
  done: string
}

async function settle(
  queue: string,
  eventIds: string[],
  all: boolean,
  { run, done }: Settling,
): Promise<void> {
  if (all === eventIds.length > 0) {
    throw new CommandError('Give the ids of events, or --all for everything in the queue', 2)
  }
  const chosen = all ? { queue } : { queue, eventIds }
  const count = await withService(serviceOfQueue(queue), (source) =>
    new Transactions(source).run((tx) => run(tx, chosen)),
  )
  process.stdout.write(`${queue}: ${count} ${done}\n`)
  if (count < eventIds.length) {
    throw new CommandError(`${eventIds.length - count} of these are not set aside in ${queue}`)
  }
}

function collectId(text: string, before: string[] = []): string[] {
  return [...before, readId(text)]
}

function readId(text: string): string {
  if (isUUID(text)) return text
  throw new InvalidArgumentError('Give the id of an event, as the list shows it')
}
