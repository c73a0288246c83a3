import { access } from 'node:fs/promises'
import { WrongListFile } from '@inroad/codelists/loading/load-report'
import { Transactions } from '@inroad/database/transactions'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import {
  loadOrganisations,
  type OrganisationsReport,
} from '@inroad/organisations/loading/load-organisations'
import type { Command } from 'commander'
import { CommandError } from './command-error.js'
import { withService } from './services/each-service.js'

const OWNER = 'organisations'

/** `inroad organisations load <file>`: takes in a list of NHS bodies, as often as one likes. */
export function registerOrganisationsLoad(program: Command): void {
  program
    .command('organisations')
    .description('look after the register of contracting authorities')
    .command('load')
    .description('take in a list of trusts, commissioning groups or integrated care boards')
    .argument('<file>', 'CSV in UTF-8, as the Organisation Data Service publishes it')
    .action(async (path: string) => {
      // Before anything else: a slip in the path should not start a database.
      await access(path)
      const report = await load(path)
      for (const { line, column, reason } of report.rejected) {
        process.stderr.write(`${report.file}, line ${line}, column ${column}: ${reason}\n`)
      }
      process.stdout.write(`${summary(report)}\n`)
      if (report.rejected.length > 0) process.exitCode = 1
    })
}

function load(path: string): Promise<OrganisationsReport> {
  return withService(OWNER, (source) =>
    loadOrganisations(new Transactions(source), new Outbox(new Wake(source, OWNER)), path),
  ).catch((error: unknown) => {
    throw error instanceof WrongListFile ? new CommandError(error.message) : error
  })
}

function summary({ file, read, rejected, successions, ...counts }: OrganisationsReport): string {
  const parts = [
    `${read} read`,
    `${counts.new} new`,
    `${counts.changed} changed`,
    `${counts.unchanged} unchanged`,
    `${rejected.length} rejected`,
    `${successions.new} successions recorded`,
    ...(successions.waiting > 0
      ? [`${successions.waiting} waiting for the list of boards (load it, then this again)`]
      : []),
  ]
  return `${file}: ${parts.join(', ')}`
}
