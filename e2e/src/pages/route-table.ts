import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { ROOT } from '../inroad/start-inroad.js'

export interface KnownRoute {
  method: 'get' | 'post'
  /** As Express writes it: `/opportunities/:id`. */
  path: string
}

const BUILT = join(ROOT, 'apps/web/dist/journeys.js')
const PRINT = `import(process.argv[1]).then(({ journeys }) =>
  console.log(JSON.stringify(journeys.map(({ method, path }) => ({ method, path })))))`

/** Every route of the built front door, as it says itself. */
export async function routeTable(): Promise<KnownRoute[]> {
  const args = ['--input-type=module', '-e', PRINT, pathToFileURL(BUILT).href]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout) as KnownRoute[]
}
