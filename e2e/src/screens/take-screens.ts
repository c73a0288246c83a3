import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../inroad/start-inroad.js'
import type { House } from '../visiting/house.js'
import type { Visitor } from '../visiting/visitor.js'

export interface Screen {
  /** The file's name. */
  name: string
  /** A demo person; nobody is signed in without. */
  as?: string
  /** Goes to the page. */
  reach(visitor: Visitor): Promise<void>
}

const FOLDER = join(ROOT, 'docs/screens')
const WIDTHS = { wide: 1280, narrow: 375 }
const TALLEST = 2_200
const MOST_BYTES = 200_000

/**
 * One picture of a page at each width, from its top, as PNG.
 * @throws Error when a picture is too large to keep in the project
 */
export async function takeScreen(house: House, { name, as, reach }: Screen): Promise<string[]> {
  const party = house.party(true)
  const visitor = await party.visit({ as })
  await reach(visitor)
  await mkdir(FOLDER, { recursive: true })
  const taken: string[] = []
  for (const [kind, width] of Object.entries(WIDTHS)) {
    const file = `${name}-${kind}.png`
    await picture(visitor, width, join(FOLDER, file))
    taken.push(file)
  }
  await party.end()
  return taken
}

async function picture({ page }: Visitor, width: number, path: string): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.min(tall, TALLEST) })
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  const { size } = await stat(path)
  if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes: at most ${MOST_BYTES}`)
}
