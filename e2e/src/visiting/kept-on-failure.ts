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
  const thrown = error instanceof Error ? error : new Error(String(error))
  const { message, stack = '' } = thrown
  thrown.message = [message, ...lines].join('\n')
  // What Jest shows is the stack, which begins with the message as it was.
  thrown.stack = stack.replace(message, () => thrown.message)
  return thrown
}

async function picture(name: string, visitor: Visitor, index: number): Promise<string> {
  const file = `${name.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase()}-${index + 1}.png`
  try {
    await visitor.page.screenshot({ path: join(OUT, file), fullPage: true, timeout: 5_000 })
    return `at ${visitor.path()} "${await visitor.title()}", see e2e/out/${file}`
  } catch {
    return `at ${visitor.path()}, of which no picture could be taken`
  }
}
