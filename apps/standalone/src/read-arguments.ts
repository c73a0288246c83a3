import { parseArgs } from 'node:util'
import { CommandError } from './commands/command-error.js'

export interface Arguments {
  /** Leave the sample data out. */
  empty: boolean
}

/**
 * What stands behind `npm start --`. Without those dashes npm takes `--empty` for itself and hands it
 * on as a variable, so that counts too.
 * @throws CommandError on whatever it does not know
 */
export function readArguments(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Arguments {
  const options = { empty: { type: 'boolean' } } as const
  try {
    const { values } = parseArgs({ args: [...args], options })
    return { empty: values.empty ?? environment['npm_config_empty'] === 'true' }
  } catch {
    throw new CommandError(
      `npm start does not know ${args.join(' ')}. It takes one option, and that after two dashes: ` +
        '`npm start -- --empty` leaves the sample data out. ' +
        'Everything else is set in the environment; see docs/running.md',
      2,
    )
  }
}
