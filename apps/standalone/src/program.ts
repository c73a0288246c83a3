import { Command, CommanderError } from 'commander'
import { registerCodelistsLoad } from './commands/codelists-load.command.js'
import { CommandError } from './commands/command-error.js'
import { registerDeadLetters } from './commands/dead-letters.command.js'
import { registerEventsReplay } from './commands/events-replay.command.js'
import { registerEventsTail } from './commands/events-tail.command.js'
import { explainError } from './commands/explain-error.js'
import { registerNoticesImport } from './commands/notices-import.command.js'
import { registerOperatorsInvite } from './commands/operators-invite.command.js'
import { registerOrganisationsLoad } from './commands/organisations-load.command.js'
import { registerSpend } from './commands/spend/spend.command.js'
import { registerStatus } from './commands/status.command.js'

/** Exit codes: 0 done; 1 something was rejected or failed; 2 wrong usage. */
export function createProgram(): Command {
  const program = new Command('inroad')
    .description(
      'Look after an Inroad: import notices and spend, load code lists, see to what went wrong',
    )
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(`inroad: ${oneLine(text.replace(/^error: /, ''))}\n`),
    })
  registerStatus(program)
  registerOrganisationsLoad(program)
  registerOperatorsInvite(program)
  registerNoticesImport(program)
  registerCodelistsLoad(program)
  registerDeadLetters(program)
  registerEventsReplay(program)
  registerEventsTail(program)
  registerSpend(program)
  return program
}

/**
 * Runs one command and returns its exit code. An action that printed its own rejections sets
 * `process.exitCode = 1`; one that can't go on throws.
 */
export async function runCommand(program: Command, args: readonly string[]): Promise<number> {
  try {
    await program.parseAsync(args, { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    // Already said by commander, which knows help from a mistake by the code.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    process.stderr.write(`inroad: ${oneLine(explainError(error))}\n`)
    if (process.env['INROAD_DEBUG']) console.error(error)
    return error instanceof CommandError ? error.exitCode : 1
  }
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ')
}
