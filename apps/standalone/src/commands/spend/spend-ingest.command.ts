import type { DateOrder } from '@inroad/spend/files/reading/reading'
import { type Command, Option } from 'commander'
import { startProgress } from '../../progress.js'
import { CommandError } from '../command-error.js'
import { findSpendFiles } from './ingest/find-spend-files.js'
import { AT_ONCE, ingestAll, type IngestOptions } from './ingest/ingest-all.js'
import { type IngestedFile, ingestNotes, ingestTable } from './ingest/ingest-table.js'
import { withSpend } from './ingest/open-spend.js'
import { readCatalogue } from './ingest/read-catalogue.js'

interface Options extends IngestOptions {
  catalogue?: string
  dateOrder?: DateOrder
}

/** For each file: the transaction, words, bytes read ahead, and progress. */
const CONNECTIONS_A_FILE = 4

const NOTES = `
Rows in = accepted + rejected + duplicate, and so for the pence: nothing gets lost. Rejected rows are
kept with their faults, to be downloaded, put right and sent back. The same file again adds nothing.
What leaves no doubt is read without asking; what does is left to be answered in the front door, or
here with --org or --date-order.

  inroad spend ingest april-2026.csv --org RQM
  inroad spend ingest ./spend --catalogue ./spend/catalogue.csv`

/** `inroad spend ingest <file | folder>`: takes in spend files, as often as one likes. */
export function registerSpendIngest(spend: Command): void {
  spend
    .command('ingest')
    .description('take in spend files')
    .argument('<path>', 'a CSV file, or a folder of them and of folders')
    .option('--org <code>', 'ODS code of who paid, such as RQM; else the files must say it')
    .option('--catalogue <csv>', 'whose each file is: columns file, ods_code and organisation')
    .option('--source <name>', 'whose files look alike; the ODS code when left out')
    .option('--supersedes <id>', 'the file that this one replaces')
    .addOption(
      new Option('--date-order <order>', 'how dates in numbers are read').choices([
        'day-first',
        'month-first',
        'year-first',
      ]),
    )
    .addHelpText('after', NOTES)
    .action(async (path: string, options: Options) => {
      const catalogue = options.catalogue ? await readCatalogue(options.catalogue) : undefined
      const files = await findSpendFiles(path, catalogue)
      if (options.supersedes && files.length > 1) {
        throw new CommandError('--supersedes is for one file: give its path', 2)
      }
      const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
      const progress = startProgress({ label: 'Reading spend files, bytes', total })
      try {
        const done = await withSpend('spend ingest', AT_ONCE * CONNECTIONS_A_FILE, (dataSource) =>
          ingestAll(dataSource, files, options, (bytes) => progress.update(bytes)),
        )
        progress.stop()
        print(done)
      } finally {
        progress.stop()
      }
    })
}

function print(done: readonly IngestedFile[]): void {
  process.stdout.write(ingestTable(done))
  for (const line of ingestNotes(done)) process.stderr.write(`${line}\n`)
  const rejected = done.reduce((sum, { taken }) => sum + (taken?.rows?.rejected ?? 0), 0)
  if (rejected > 0) {
    process.stderr.write(`${rejected} rows were rejected: GET /files/<id>/rejected.csv has them\n`)
  }
  if (done.some(({ taken }) => !isIn(taken?.state))) process.exitCode = 1
}

function isIn(state: string | undefined): boolean {
  return state === 'ingested' || state === 'superseded'
}
