import type { Command } from 'commander'

/** `inroad spend ...`: what analysts and whoever runs Inroad do with spend files and figures. */
export function registerSpend(program: Command): void {
  program.command('spend').description('take in spend files, decide who was paid, rebuild figures')
}
