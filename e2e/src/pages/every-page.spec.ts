import { openHouse, visitOnce } from '../visiting/journey.js'
import { routeTable } from './route-table.js'
import { pages } from './pages.js'

/** GET routes that answer with no page: files, and those that only lead on. */
const NO_PAGES = new Set<string>([])

describe('every page', () => {
  openHouse()

  it('of the front door is opened here', async () => {
    const routes = await routeTable()
    const gets = routes.filter(({ method }) => method === 'get').map(({ path }) => path)
    const opened = new Set(pages.map(({ route }) => route))
    expect(gets.filter((path) => !opened.has(path) && !NO_PAGES.has(path))).toEqual([])
  })

  for (const { route, state, as, reach } of pages) {
    visitOnce(`${route}${state ? ` (${state})` : ''} can be used by everybody`, async (journey) => {
      const visitor = await journey.visit({ as })
      await reach(visitor, journey)
      expect(await visitor.page.locator('h1').count()).toBe(1)
      expect(await visitor.title()).toContain(' – Inroad')
    })
  }
})
