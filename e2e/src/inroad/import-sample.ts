import { join } from 'node:path'
import { startChild } from '@inroad/testing/child-process'
import { BARE, ROOT } from './start-inroad.js'

const CLI = join(ROOT, 'apps/standalone/dist/cli.js')
const SAMPLE = join(ROOT, 'apps/standalone/sample/ocds-sample.json')

/** `inroad notices import` of the sample file, beside the running Inroad. */
export async function importSample(dataDirectory: string): Promise<void> {
  const child = startChild(CLI, {
    args: ['notices', 'import', SAMPLE],
    env: { ...BARE, INROAD_DATA: dataDirectory },
  })
  const { code } = await child.exited
  if (code !== 0) throw new Error(`The sample file was not imported:\n${child.output()}`)
}
