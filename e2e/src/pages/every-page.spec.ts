import { openHouse, visitOnce, type Journey } from '../visiting/journey.js'
import type { Visitor } from '../visiting/visitor.js'
import { pages } from './pages.js'
import { routeTable } from './route-table.js'
import { makeWorld } from './world.js'

/** GET routes that answer with no page of their own: files and data. */
const FILES = ['/opportunities/:id/deadline.ics', /^\/api\/v1\//, /^\/spend\/.*\.csv$/]

/** Reached only in the middle of a journey, which looks at it: subscriptions.spec.ts. */
const ON_THE_WAY = ['/subscribe/check']

/** A page takes a second where others work on the machine. Milliseconds. */
const LIMIT = 400_000

const PEOPLE = [...new Set(pages.map(({ as }) => as))]

function isFile(path: string): boolean {
  return FILES.some((file) => (typeof file === 'string' ? file === path : file.test(path)))
}

describe('every page', () => {
  openHouse()

  it('of the front door is opened here', async () => {
    const routes = await routeTable()
    const gets = routes.filter(({ method }) => method === 'get').map(({ path }) => path)
    const opened = new Set([...pages.map(({ route }) => route), ...ON_THE_WAY])
    expect(gets.filter((path) => !opened.has(path) && !isFile(path))).toEqual([])
  })

  visitOnce('can be used by everybody, at 1280 and at 320 pixels', openAll, LIMIT)
})

async function openAll(journey: Journey): Promise<void> {
  const world = await makeWorld(journey)
  const faults: string[] = []
  for (const as of PEOPLE) {
    const visitor = await journey.visit({ as })
    for (const { address } of pages.filter((page) => page.as === as)) {
      await visitor.open(address(world))
      faults.push(...(await faultsOf(visitor)))
    }
  }
  expect(faults).toEqual([])
}

/** One heading, a title of its own that names the service, and no empty link. */
async function faultsOf(visitor: Visitor): Promise<string[]> {
  const { page } = visitor
  const headings = await page.locator('h1').count()
  const title = await visitor.title()
  return [
    ...(headings === 1 ? [] : [`${page.url()} has ${headings} headings of the first level`]),
    ...(/\S.* – .*\S|mailbox/i.test(title) ? [] : [`${page.url()} is called "${title}"`]),
  ]
}
