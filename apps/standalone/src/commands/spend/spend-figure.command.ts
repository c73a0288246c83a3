import { Transactions } from '@inroad/database/transactions'
import { NotFound, Refusal } from '@inroad/service-kit/errors'
import { methodNamed, methodView } from '@inroad/spend/figures/methods/published-methods'
import type { FigureQuestion } from '@inroad/spend/figures/scope/figure-scope.query'
import { ReadFigures } from '@inroad/spend/figures/scope/read-figures'
import { explainShare } from '@inroad/spend/figures/share/explain-share'
import { smeShareRowsCsv } from '@inroad/spend/figures/share/sme-share-rows-csv'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CommandError } from '../command-error.js'
import { withService } from '../services/each-service.js'
import { explanation } from './figure/explanation.js'
import { OTHER_MEASURES } from './figure/measures.js'

interface Options extends FigureQuestion {
  explain?: boolean
  json?: boolean
  csv?: string
}

const LARGEST = 10

const NOTES = `
Makes the figure again from the payments, shows each step, and adds the same payments up once more by
plain SQL, which it prints. Ends with 1 when the two differ by a penny.

  inroad spend figure sme-share --org RQM --fy 2020 --method v1 --explain
  inroad spend figure sme-share --fy 2020 --cut 57 --csv rows.csv
  inroad spend figure top-suppliers --org RQM --fy 2020 --json`

/** `inroad spend figure <measure>`: a figure made again, with how. */
export function registerSpendFigure(spend: Command): void {
  spend
    .command('figure')
    .description('make a figure again and say how')
    .argument('<measure>', ['sme-share', ...Object.keys(OTHER_MEASURES)].join(', '))
    .option('--org <code>', 'ODS code of the organisation (default: all)')
    .option('--fy <year>', 'first calendar year, 2020 for 2020/21 (default: the newest)', readWhole)
    .option('--method <name>', 'published method (default: v1)')
    .option('--cut <n>', 'point of the data (default: the newest)', readWhole)
    .addOption(
      new Option('--series <which>', 'as-is counts predecessors with their successor')
        .choices(['as-was', 'as-is'])
        .default('as-was'),
    )
    .option('--explain', 'print every step (what it does unless told otherwise)')
    .option('--json', 'print the figure as JSON')
    .option('--csv <file>', 'write what it is made of to a file')
    .addHelpText('after', NOTES)
    .action((measure: string, options: Options) => {
      if (measure !== 'sme-share' && !OTHER_MEASURES[measure]) {
        throw new CommandError(`There is no figure ${measure}; see inroad spend figure --help`, 2)
      }
      return inSpend(async (figures) => {
        const good = await (measure === 'sme-share'
          ? showShare(figures, options)
          : showOther(figures, measure, options))
        if (!good) process.exitCode = 1
      })
    })
}

async function inSpend(work: (figures: ReadFigures) => Promise<void>): Promise<void> {
  try {
    await withService('spend', (source) => work(new ReadFigures(new Transactions(source))))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { message, fields } = error
    const said = fields.length > 0 ? fields.map((field) => field.message).join('; ') : message
    throw new CommandError(said, error instanceof NotFound ? 1 : 2)
  }
}

/** Whether it came to the same by plain SQL. */
async function showShare(figures: ReadFigures, options: Options): Promise<boolean> {
  const { json, csv } = options
  const explained = await explainShare(figures, options, LARGEST)
  if (csv !== undefined) {
    const question = { ...options, cut: explained.view.dataCut.cut }
    const rows = await figures.read(question, (tx, scope) => smeShareRowsCsv(tx, scope, {}))
    await writeRows(csv, rows)
  }
  if (json) say(JSON.stringify(explained, null, 2))
  else say(explanation(explained, methodView(methodNamed(explained.view.method.name))))
  return explained.same
}

async function showOther(
  figures: ReadFigures,
  measure: string,
  options: Options,
): Promise<boolean> {
  const { json, csv, method, cut, ...question } = options
  if (method !== undefined && method !== 'v1') {
    throw new CommandError(`${measure} is made by the default method alone: leave --method out`, 2)
  }
  const of = OTHER_MEASURES[measure]
  if (!of) return false
  const { view, rows } = await figures.read(
    question,
    async (tx, scope) => ({ view: await of.view(tx, scope), rows: await of.rows(tx, scope) }),
    of.years,
  )
  if (cut !== undefined && cut !== view.dataCut.cut) {
    warn(`${measure} is made from the newest data, cut ${view.dataCut.cut}, not from cut ${cut}`)
  }
  if (csv !== undefined) await writeRows(csv, rows)
  if (json) say(JSON.stringify(view, null, 2))
  else if (csv === undefined) {
    say(`${view.definition}\n${view.formula}\nData cut ${view.dataCut.cut}\n`)
    for await (const piece of rows) process.stdout.write(piece.replace('\uFEFF', ''))
  }
  return true
}

async function writeRows(file: string, rows: AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(rows), createWriteStream(file))
}

function readWhole(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new InvalidArgumentError('Give a whole number above zero')
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function warn(text: string): void {
  process.stderr.write(`inroad: ${text}\n`)
}
