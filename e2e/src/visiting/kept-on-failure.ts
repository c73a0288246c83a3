import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../inroad/start-inroad.js'
import type { Visitor } from './visitor.js'

const OUT = join(ROOT, 'e2e/out')

/** Says in the error where everybody stood when it happened, and keeps pictures of it in e2e/out. */
export async function keepPictures(
  name: string,
  visitors: readonly Visitor[],
  error: unknown,
): Promise<Error> {
  await mkdir(OUT, { recursive: true })
  const lines = await Promise.all(visitors.map((visitor, index) => picture(name, visitor, index)))
  const message = error instanceof Error ? error.message : String(error)
  return new Error([message, ...lines].join('\n'), { cause: error })
}

async function picture(name: string, visitor: Visitor, index: number): Promise<string> {
  const file = `${name.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase()}-${index + 1}.png`
  try {
    await visitor.page.screenshot({ path: join(OUT, file), fullPage: true, timeout: 5_000 })
    return `at ${visitor.page.url()} "${await visitor.title()}", see e2e/out/${file}`
  } catch {
    return `at ${visitor.page.url()}, of which no picture could be taken`
  }
}
