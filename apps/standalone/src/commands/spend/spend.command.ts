import type { Command } from 'commander'
import { registerSpendCompanies } from './spend-companies.command.js'
import { registerSpendFigure } from './spend-figure.command.js'
import { registerSpendIngest } from './spend-ingest.command.js'
import { registerSpendReturns } from './spend-returns.command.js'
import { registerSpendStatuses } from './spend-statuses.command.js'
import { registerSpendVerify } from './spend-verify.command.js'

/** `inroad spend ...`: what analysts and whoever runs Inroad do with spend files and figures. */
export function registerSpend(program: Command): void {
  const spend = program
    .command('spend')
    .description('take in spend files, learn who was paid, rebuild figures')
  registerSpendIngest(spend)
  registerSpendVerify(spend)
  registerSpendCompanies(spend)
  registerSpendStatuses(spend)
  registerSpendReturns(spend)
  registerSpendFigure(spend)
}
