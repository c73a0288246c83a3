import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nunjucks from 'nunjucks'

const SOURCE = join(import.meta.dirname, '../../src')
const require = createRequire(import.meta.url)

/** Where the NHS frontend keeps its macros, styles, scripts and pictures. */
export const NHSUK = join(dirname(require.resolve('nhsuk-frontend/package.json')), 'dist')

/**
 * The templates, read once. Everything is escaped unless a template says otherwise, which lint
 * forbids for what people typed.
 */
export function createViews(): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader(
    [join(SOURCE, 'journeys'), join(SOURCE, 'layout'), join(SOURCE, 'sign-in'), NHSUK],
    { noCache: false },
  )
  const views = new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: false })
  return views.addFilter('trim', trimmed)
}

/**
 * Nunjucks' own tries at each white space whether it is the last: most of the time of a page went
 * there. What was safe stays safe, and what was not is escaped as before.
 */
function trimmed(text: string | nunjucks.runtime.SafeString | undefined) {
  const bare = (text ?? '').toString().trim()
  const { SafeString } = nunjucks.runtime
  return text instanceof SafeString ? new SafeString(bare) : bare
}
