import { WrongListFile } from '@inroad/codelists/loading/load-report'
import { Transactions } from '@inroad/database/transactions'
import { readStatusList, storeStatusList } from '@inroad/spend/sme-status/lists/load-status-list'
import type { StatusListReportView } from '@inroad/spend/sme-status/lists/status-list.view'
import type { Command } from 'commander'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { CommandError } from '../command-error.js'
import { withService } from '../services/each-service.js'

/** `inroad spend statuses load <csv>`: takes in a list of suppliers with their SME status. */
export function registerSpendStatuses(spend: Command): void {
  spend
    .command('statuses')
    .description('look after what is known of the SME status of suppliers')
    .command('load')
    .description('take in a list of classified suppliers; the same list again changes nothing')
    .argument(
      '<csv>',
      'CSV in UTF-8: name, company_number, status, definition, as_of, group_parent',
    )
    .option('--name <name>', 'whose list it is; the name of the file when left out')
    .action(async (path: string, { name = basename(path) }: { name?: string }) => {
      const report = await load(path, name)
      for (const { line, column, reason } of report.rejected) {
        process.stderr.write(`${basename(path)}, line ${line}, column ${column}: ${reason}\n`)
      }
      process.stdout.write(`${summary(report)}\n`)
      if (report.rejectedCount > 0) process.exitCode = 1
    })
}

async function load(path: string, name: string): Promise<StatusListReportView> {
  const list = await readStatusList({ name, stream: createReadStream(path) }).catch(explained)
  return withService('spend', (source) =>
    new Transactions(source).run((tx) => storeStatusList(tx, list)),
  )
}

function explained(error: unknown): never {
  throw error instanceof WrongListFile ? new CommandError(error.message) : error
}

function summary({
  list,
  read,
  suppliers,
  rejectedCount,
  ...counts
}: StatusListReportView): string {
  const parts = [
    ...[`${read} read`, `${counts.new} new`, `${counts.changed} changed`],
    ...[`${counts.unchanged} unchanged`, `${rejectedCount} rejected`],
    `${suppliers} suppliers have other evidence now`,
  ]
  return `${list}: ${parts.join(', ')}`
}
