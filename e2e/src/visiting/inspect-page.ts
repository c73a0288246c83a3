import axe from 'axe-core'
import type { Page } from 'playwright-core'

const WCAG = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
} as const

/** What a narrow window can change; colours and names stay as they are. */
const LAYOUT = {
  type: 'rule',
  values: ['target-size', 'scrollable-region-focusable', 'link-name', 'button-name', 'label'],
} as const

/** 1280 CSS pixels at 400 % zoom, and the narrowest phone: WCAG 2.2, 1.4.10. */
const NARROW = { width: 320, height: 640 }
export const WIDE = { width: 1280, height: 900 }

interface Violation {
  id: string
  nodes: { html: string; failureSummary?: string }[]
}

/**
 * What keeps people from a page: WCAG 2.2 AA as far as axe can tell, wide and narrow, and whether it must
 * be scrolled sideways where it is narrow. One line each.
 */
export async function inspectPage(page: Page): Promise<string[]> {
  const wide = await violations(page, WCAG)
  await page.setViewportSize(NARROW)
  const narrow = [...(await violations(page, LAYOUT)), ...(await tooWide(page))]
  await page.setViewportSize(WIDE)
  const found = [
    ...wide.map((fault) => `wide: ${fault}`),
    ...narrow.filter((fault) => !wide.includes(fault)).map((fault) => `at 320 px: ${fault}`),
  ]
  return found.map((fault) => `${page.url()}: ${oneLine(fault)}`)
}

async function violations(page: Page, runOnly: typeof WCAG | typeof LAYOUT): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(axe.source)
  const found = await page.evaluate(async (only) => {
    const runner = (window as unknown as { axe: typeof axe }).axe
    const options = { runOnly: { type: only.type, values: [...only.values] } }
    return (await runner.run(document, options)).violations as Violation[]
  }, runOnly)
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} (${failureSummary})`),
  )
}

/** How long the header may take to fold its links together once the window is narrow. Milliseconds. */
const FOLDING = 1_000

async function tooWide(page: Page): Promise<string[]> {
  await page
    .waitForFunction(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      undefined,
      { timeout: FOLDING },
    )
    // It stays too wide: said below, with what makes it so.
    .catch(() => undefined)
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right > room + 1 && element.children.length === 0,
    )
    const which = wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 200))
    return [
      `scrolls sideways: ${document.documentElement.scrollWidth} px wide, with ${which.join(' and ')}`,
    ]
  })
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 600)
}
