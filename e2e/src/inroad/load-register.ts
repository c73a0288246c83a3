import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from '@inroad/testing/child-process'
import { BARE, ROOT } from './start-inroad.js'

const CLI = join(ROOT, 'apps/standalone/dist/cli.js')
const COLUMNS = ['CompanyName', 'CompanyNumber', 'RegAddress.PostCode', 'CompanyStatus']

/** `inroad spend registers load` of made-up companies, beside the running Inroad. */
export async function loadCompanies(
  dataDirectory: string,
  companies: readonly { name: string; number: string }[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'inroad-register-'))
  const file = join(folder, 'companies.csv')
  const rows = companies.map(({ name, number }) => [`"${name}"`, number, '', 'Active'].join(','))
  await writeFile(file, `${[COLUMNS.join(','), ...rows].join('\n')}\n`)
  const child = startChild(CLI, {
    args: ['spend', 'registers', 'load', file, '--as', 'companies-house'],
    env: { ...BARE, INROAD_DATA: dataDirectory },
  })
  const { code } = await child.exited
  await rm(folder, { recursive: true })
  if (code !== 0) throw new Error(`The companies were not loaded:\n${child.output()}`)
}
