import { Transactions } from '@inroad/database/transactions'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import {
  REGISTER_NAMES,
  type RegisterName,
} from '@inroad/spend/payees/registers/formats/all-formats'
import { loadRegister, type RegisterReport } from '@inroad/spend/payees/registers/load-register'
import { WrongRegisterFile } from '@inroad/spend/payees/registers/wrong-register-file'
import { SingleBar } from 'cli-progress'
import { type Command, Option } from 'commander'
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { CommandError } from '../command-error.js'
import { withService } from '../services/each-service.js'

const OWNER = 'spend'
const MEGABYTE = 1_048_576

/**
 * `inroad spend companies load <file>` takes in the bulk file of Companies House;
 * `inroad spend registers load <file>` any register that payees are matched against.
 */
export function registerSpendCompanies(spend: Command): void {
  spend
    .command('companies')
    .description('look after the companies that payees are matched against')
    .command('load')
    .description('take in the bulk file of Companies House; the same file again adds nothing')
    .argument('<file>', 'BasicCompanyData as zip or CSV, as Companies House publishes it')
    .action((path: string) => run(path, 'companies-house'))
  spend
    .command('registers')
    .description('look after the registers that payees are matched against')
    .command('load')
    .description('take in companies, charities, NHS bodies, or a list of suppliers of your own')
    .argument('<file>', 'CSV in UTF-8, or a zip that holds one')
    .addOption(
      new Option('--as <register>', 'what it is; told by its first line when left out').choices(
        REGISTER_NAMES,
      ),
    )
    .action((path: string, { as }: { as?: RegisterName }) => run(path, as))
}

async function run(path: string, as: RegisterName | undefined): Promise<void> {
  // Before anything else: a slip in the path should not start a database.
  await access(path)
  const report = await load(path, as)
  for (const { line, column, reason } of report.faults) {
    process.stderr.write(`${basename(path)}, line ${line}, column ${column}: ${reason}\n`)
  }
  process.stdout.write(`${summary(basename(path), report)}\n`)
  if (report.rejected > 0) process.exitCode = 1
}

async function load(path: string, as: RegisterName | undefined): Promise<RegisterReport> {
  const bar = new SingleBar({
    format: 'reading {bar} {percentage}% {value}/{total} MB, {eta_formatted} to go',
    clearOnComplete: true,
    noTTYOutput: false,
    stream: process.stderr,
  })
  const progress = (bytes: number, of: number): void => {
    const megabytes = Math.round(bytes / MEGABYTE)
    if (bar.isActive) bar.update(megabytes)
    else bar.start(Math.round(of / MEGABYTE), megabytes)
  }
  try {
    return await withService(OWNER, (source) =>
      loadRegister(new Transactions(source), new Outbox(new Wake(source, OWNER)), path, {
        ...(as !== undefined && { as }),
        progress,
      }),
    )
  } catch (error) {
    if (!(error instanceof WrongRegisterFile)) throw error
    throw new CommandError(`${basename(path)}: ${error.message}`)
  } finally {
    bar.stop()
  }
}

function summary(
  file: string,
  { register, read, fresh, skipped, rejected, found }: RegisterReport,
): string {
  const counts = [`${read} read`, `${fresh} names new`, `${skipped} left out`]
  return `${file}: ${register}, ${[...counts, `${rejected} rejected`].join(', ')}. ${found} payees were found now`
}
