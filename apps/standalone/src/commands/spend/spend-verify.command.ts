import { type Check, verifyFiles } from '@inroad/spend/files/verifying/verify-files'
import { verifySums } from '@inroad/spend/files/verifying/verify-sums'
import type { Command } from 'commander'
import { startProgress } from '../../progress.js'
import { withSpend } from './ingest/open-spend.js'

/** `inroad spend verify`: works everything out again, from the bytes of the files to the sums. */
export function registerSpendVerify(spend: Command): void {
  spend
    .command('verify')
    .description('check that every row and penny of the files is where it should be')
    .option('--file <id>', 'only this file, and no sums of months')
    .option('--all', 'print what is right as well', false)
    .action(async ({ file, all }: { file?: string; all: boolean }) => {
      const progress = startProgress({ label: 'Verifying files' })
      const checks = await withSpend('spend verify', 3, async (dataSource) => [
        ...(await verifyFiles(dataSource, file, (done) => progress.update(done))),
        ...(file === undefined ? await verifySums(dataSource) : []),
      ]).finally(() => progress.stop())
      const wrong = checks.filter(({ ok }) => !ok)
      process.stdout.write(checkTable(all ? checks : wrong))
      process.stdout.write(`${checks.length} checks, ${wrong.length} differ\n`)
      if (wrong.length > 0) process.exitCode = 1
    })
}

function checkTable(checks: readonly Check[]): string {
  if (checks.length === 0) return ''
  const rows = checks.map(({ of, check, kept, again, ok }) => [
    of,
    check,
    kept,
    again,
    ok ? 'ok' : 'differs',
  ])
  const lines = [['of', 'check', 'kept', 'worked out again', ''], ...rows]
  const widths = [0, 1, 2, 3].map((at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  const text = lines.map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
  return `${text.map((line) => line.trimEnd()).join('\n')}\n`
}
