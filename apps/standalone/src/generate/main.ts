import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { services } from '../services.js'
import { asyncapiFile } from './asyncapi.js'
import { consumersFile, routesOf } from './consumers.js'
import { eventsPage } from './events-page.js'
import { openapiFiles } from './openapi/openapi-files.js'
import { schemaFiles } from './schemas.js'

const TOP = join(import.meta.dirname, '../../../..')

const routes = routesOf(services)
const files = [
  ...schemaFiles(),
  consumersFile(routes),
  eventsPage(routes),
  asyncapiFile(routes),
  ...(await openapiFiles(services, TOP)),
]
for (const { path, content } of files) {
  await mkdir(dirname(join(TOP, path)), { recursive: true })
  await writeFile(join(TOP, path), content)
}
process.stdout.write(`${files.length} files written\n`)
