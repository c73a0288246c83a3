import { WrongListFile, type LoadReport } from '@inroad/codelists/loading/load-report'
import { loadCpv } from '@inroad/codelists/loading/load-cpv'
import { loadItl } from '@inroad/codelists/loading/load-itl'
import { loadOds } from '@inroad/codelists/loading/load-ods'
import type { ListFile } from '@inroad/codelists/loading/read-list-file'
import { createDataSource } from '@inroad/database/data-source'
import { OPS } from '@inroad/database/roles'
import { Transactions } from '@inroad/database/transactions'
import { Argument, type Command } from 'commander'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { CommandError } from './command-error.js'
import { connectForCommand } from './connection.js'

const LOADERS = { cpv: loadCpv, itl: loadItl, ods: loadOds }

/** The services whose schemas hold the code lists: each has its own, as with everything else. */
const OWNERS = ['pipeline', 'notifications']

/** No role, no schema, no table: nobody has started Inroad on this database. */
const NOT_PREPARED = new Set(['22023', '3F000', '42P01'])

/** `inroad codelists load cpv | itl | ods <file>`: takes in a published list, as often as one likes. */
export function registerCodelistsLoad(program: Command): void {
  program
    .command('codelists')
    .description('look after CPV codes, ITL regions and the list of NHS authorities')
    .command('load')
    .description('take in a published list; rows that are there already are left as they are')
    .addArgument(new Argument('<list>', 'which list it is').choices(Object.keys(LOADERS)))
    .argument('<file>', 'CSV in UTF-8; libs/codelists/README.md says which files are understood')
    .action(async (list: keyof typeof LOADERS, path: string) => {
      const report = await loadEverywhere(list, path)
      for (const { line, column, reason } of report.rejected) {
        process.stderr.write(`${report.file}, line ${line}, column ${column}: ${reason}\n`)
      }
      process.stdout.write(`${summary(report)}\n`)
      if (report.rejected.length > 0) process.exitCode = 1
    })
}

async function openFile(path: string): Promise<ListFile> {
  const file = await open(path)
  if (!(await file.stat()).isDirectory()) {
    return { name: basename(path), stream: file.createReadStream() }
  }
  await file.close()
  throw new CommandError(`${path} is a folder. Give one CSV file`)
}

/** The same list for every owner; they differ in nothing but when they were loaded. */
async function loadEverywhere(list: keyof typeof LOADERS, path: string): Promise<LoadReport> {
  // Before anything else: a slip in the path should not start a database.
  ;(await openFile(path)).stream.destroy()
  const connection = await connectForCommand()
  try {
    let report: LoadReport | undefined
    for (const owner of OWNERS) {
      const file = await openFile(path)
      report = await load(list, file, owner, connection.url).finally(() => file.stream.destroy())
    }
    if (!report) throw new CommandError('No service holds code lists')
    return report
  } finally {
    await connection.close()
  }
}

async function load(
  list: keyof typeof LOADERS,
  file: ListFile,
  owner: string,
  url: string,
): Promise<LoadReport> {
  const dataSource = createDataSource({
    service: owner,
    url,
    role: OPS,
    poolSize: 1,
    purpose: 'codelists load',
  })
  try {
    await dataSource.initialize()
    return await new Transactions(dataSource).run((tx) => LOADERS[list](tx, file))
  } catch (error) {
    throw explained(error)
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy()
  }
}

function explained(error: unknown): unknown {
  if (error instanceof WrongListFile) return new CommandError(error.message)
  if (NOT_PREPARED.has((error as { code?: string }).code ?? '')) {
    return new CommandError(
      'This database holds no code lists yet. Start Inroad on it once, then load again',
    )
  }
  return error
}

function summary({ file, read, rejected, ...counts }: LoadReport): string {
  const parts = Object.entries({ read, ...counts, rejected: rejected.length })
  return `${file}: ${parts.map(([what, count]) => `${count} ${what}`).join(', ')}`
}
