import type { Command } from 'commander'
import { chosenDataDirectory } from '../embedded/data/data-directory.js'
import { readRunningInstance, type RunningInstance } from '../embedded/data/running-instance.js'
import { CommandError } from './command-error.js'

/** `inroad status`: whether Inroad runs on this data directory, and where its things are. */
export function registerStatus(program: Command): void {
  program
    .command('status')
    .description('say whether Inroad is running here, and where its things are')
    .option('--json', 'print all that is known, the database password included')
    .action(async ({ json }: { json?: boolean }) => {
      const dataDirectory = chosenDataDirectory()
      const instance = await readRunningInstance(dataDirectory)
      if (!instance)
        throw new CommandError(
          `Inroad is not running on ${dataDirectory}. npm start starts it; INROAD_DATA names another folder.`,
        )
      process.stdout.write(
        json ? `${JSON.stringify(instance, null, 2)}\n` : describe(dataDirectory, instance),
      )
    })
}

function describe(dataDirectory: string, instance: RunningInstance): string {
  const { pid, startedAt, holder, databaseUrl, urls = {}, rabbitmqUrl } = instance
  const what = holder === 'command' ? 'An Inroad command is running' : 'Inroad is running'
  const lines = [
    ['data', dataDirectory],
    ['database', databaseUrl ? withoutPassword(databaseUrl) : 'starting'],
    ...(rabbitmqUrl ? [['rabbitmq', withoutPassword(rabbitmqUrl)]] : []),
    ...Object.entries(urls),
  ].map(([name = '', value]) => `  ${name.padEnd(14)} ${value}`)
  return [`${what}: process ${pid}, since ${startedAt}`, ...lines, ''].join('\n')
}

function withoutPassword(address: string): string {
  const url = new URL(address)
  if (url.password) url.password = '***'
  return url.toString()
}
