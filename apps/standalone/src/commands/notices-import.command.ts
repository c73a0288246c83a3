import { findSources } from '@inroad/pipeline/imports/sources/find-sources'
import { type Source, SourceFault } from '@inroad/pipeline/imports/sources/source'
import { type SourceReport, wentWell } from '@inroad/pipeline/imports/import-sources'
import { type Command, InvalidArgumentError } from 'commander'
import { startProgress } from '../progress.js'
import { CommandError } from './command-error.js'
import { importAll } from './import/import-all.js'
import { faultLines, importTable, outcomeJson } from './import/import-outcome.js'
import { readDate } from './read-date.js'

interface Options {
  asAt: Date
  limitPages?: number
  json?: boolean
}

const NOTES = `
Reads OCDS 1.1 release packages, gzip or not, as Find a Tender, Contracts Finder, Public Contracts
Scotland and Sell2Wales publish them. Importing the same again changes nothing. Of an address it
follows links.next to the last page and waits when the server asks it to.

  inroad notices import ./notices/2026-08-10
  inroad notices import 'https://www.find-tender.service.gov.uk/api/1.0/ocdsReleasePackages?limit=100'`

/** `inroad notices import <file | folder | URL>`: takes in notices, as often as one likes. */
export function registerNoticesImport(program: Command): void {
  program
    .command('notices')
    .description('take in notices that others publish')
    .command('import')
    .description('import OCDS release packages')
    .argument('<source>', 'a file, a folder of .json and .json.gz files, or an http(s) address')
    .option(
      '--as-at <date>',
      'the time by which opportunities are open or closed (default: now)',
      readDate,
      new Date(),
    )
    .option('--limit-pages <n>', 'read at most so many pages of an address', readCount)
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', NOTES)
    .action(async (source: string, options: Options) => {
      const sources = await find(source, options)
      const done = await withProgress((progress) => importAll(sources, options.asAt, progress))
      print(done, options.json ?? false)
      if (!done.every(wentWell)) process.exitCode = 1
    })
}

/** Before anything else: a slip in the path should not start a database. */
async function find(source: string, { limitPages }: Options): Promise<Source[]> {
  const waiting = (milliseconds: number, status: number): void =>
    say(`the server answers ${status} and is asked again in ${Math.ceil(milliseconds / 1000)} s`)
  const stoppedBefore = (address: string): void =>
    say(`stopped after page ${limitPages}; the next would have been ${address}`)
  try {
    return await findSources(source, { mostPages: limitPages, waiting, stoppedBefore })
  } catch (error) {
    throw error instanceof SourceFault ? new CommandError(`${source}: ${error.message}`) : error
  }
}

async function withProgress(
  work: (progress: (releases: number) => void) => Promise<SourceReport[]>,
): Promise<SourceReport[]> {
  const progress = startProgress({ label: 'Releases imported' })
  try {
    return await work((releases) => progress.update(releases))
  } finally {
    progress.stop()
  }
}

function print(done: readonly SourceReport[], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(outcomeJson(done), null, 2)}\n`)
  else process.stdout.write(importTable(done))
  for (const line of faultLines(done)) process.stderr.write(`${line}\n`)
}

function readCount(text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count > 0) return count
  throw new InvalidArgumentError('Give a whole number above zero')
}

function say(line: string): void {
  process.stderr.write(`inroad: ${line}\n`)
}
