import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { catalogue } from '@inroad/events/catalogue'
import { asyncapiFile } from '../../src/generate/asyncapi.js'
import { consumersFile, routesOf } from '../../src/generate/consumers.js'
import { eventsPage } from '../../src/generate/events-page.js'
import { schemaFiles } from '../../src/generate/schemas.js'
import { services } from '../../src/services.js'

const TOP = join(__dirname, '../../../..')
const routes = routesOf(services)
const files = [...schemaFiles(), consumersFile(routes), eventsPage(routes), asyncapiFile(routes)]

describe('files generated from the code', () => {
  it.each(files.map(({ path, content }) => [path, content]))(
    '%s is current',
    async (path, content) => {
      expect(await readFile(join(TOP, path), 'utf8')).toBe(content)
    },
  )

  it('are all there is in the folder of schemas', async () => {
    const names = await readdir(join(TOP, 'libs/events/schemas'))
    expect(names.sort()).toEqual(catalogue.map(({ type }) => `${type}.json`).sort())
  })

  it('name a publisher for every event that somebody consumes', () => {
    const published = new Set(catalogue.map(({ type }) => type))
    expect(Object.keys(routes).filter((type) => !published.has(type))).toEqual([])
  })
})
