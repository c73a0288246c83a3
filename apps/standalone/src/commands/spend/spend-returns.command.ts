import { Transactions } from '@inroad/database/transactions'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { Refusal } from '@inroad/service-kit/errors'
import { GiveReturn, type GivenReturn } from '@inroad/spend/indirect/returns/give-return'
import type { IndirectReturnView } from '@inroad/spend/indirect/returns/indirect-return.view'
import { LARGEST_RETURN } from '@inroad/spend/indirect/returns/return-bytes'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { readFile, stat } from 'node:fs/promises'
import { CommandError } from '../command-error.js'
import { withService } from '../services/each-service.js'

const SPEND = 'spend'

interface Options extends Pick<GivenReturn, 'supplier' | 'fy' | 'evidence' | 'nhsIncome'> {
  json?: boolean
}

const NOTES = `
A CSV with the columns "Sub-contractor name", "Company number" (may be left out), "Spend" and
"SME status" (SME, not SME or unknown). It is kept whole or not at all; the same again changes nothing,
another of the same year takes its place. NHS Supply Chain's suppliers are entered in the same way.

  inroad spend returns load return.csv --supplier 00000009 --fy 2026 --evidence sampled --nhs-income 1250000`

/** `inroad spend returns load <csv>`: the yearly return of a strategic supplier. */
export function registerSpendReturns(spend: Command): void {
  spend
    .command('returns')
    .description('yearly returns of strategic suppliers: what they passed on to their own')
    .command('load')
    .description('take in a return')
    .argument('<csv>', 'the return')
    .requiredOption('--supplier <number>', 'company number of the supplier, or its id here')
    .requiredOption('--fy <year>', 'first calendar year, 2026 for 2026/27', readYear)
    .addOption(
      new Option('--evidence <grade>', 'how well it is proven')
        .choices(['declared', 'sampled', 'invoiced'])
        .makeOptionMandatory(),
    )
    .option('--nhs-income <pounds>', 'what the NHS paid the supplier in the year', readPounds)
    .option('--json', 'print the return as it is kept')
    .addHelpText('after', NOTES)
    .action(async (path: string, { json, ...options }: Options) => {
      const bytes = await readReturnFile(path)
      const kept = await load({ ...options, bytes })
      process.stdout.write(json ? `${JSON.stringify(kept, null, 2)}\n` : `${summary(kept)}\n`)
    })
}

async function readReturnFile(path: string): Promise<Buffer> {
  const { size } = await stat(path)
  if (size === 0) throw new CommandError(`${path}: it is empty`)
  if (size > LARGEST_RETURN) {
    throw new CommandError(`${path}: it is larger than any return (4 MB). Is this another file?`)
  }
  return readFile(path)
}

async function load(given: GivenReturn): Promise<IndirectReturnView> {
  try {
    return await withService(SPEND, (source) => {
      const giveReturn = new GiveReturn(new Outbox(new Wake(source, SPEND)))
      return new Transactions(source).run((tx) => giveReturn.run(tx, given))
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    for (const { field, message } of error.fields) process.stderr.write(`${field}: ${message}\n`)
    throw new CommandError(error.message)
  }
}

function summary({
  known,
  supplier,
  financialYear,
  sterling,
  ...kept
}: IndirectReturnView): string {
  const { evidence, subcontractors, history } = kept
  const year = `${financialYear}/${String((financialYear + 1) % 100).padStart(2, '0')}`
  const before = history.length > 1 ? ', in place of an earlier one' : ''
  const what = known ? 'is here already' : `kept${before}`
  const { total, sme, unknown } = sterling
  const sums = `${subcontractors} sub-contractors, ${total} passed on: ${sme} to SMEs, ${unknown} unknown`
  return `${supplier.name}, ${year}, ${evidence}: ${what}; ${sums}`
}

function readYear(text: string): number {
  const year = Number(text)
  if (Number.isInteger(year) && year >= 2000 && year <= 2100) return year
  throw new InvalidArgumentError('Give the first calendar year, such as 2026 for 2026/27')
}

function readPounds(text: string): string {
  if (/^\d{1,14}(\.\d{1,2})?$/.test(text)) return text
  throw new InvalidArgumentError('Give pounds without commas, such as 1250000.00')
}
