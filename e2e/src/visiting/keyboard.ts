import type { Visitor } from './visitor.js'

const MOST_STOPS = 150

/** Somebody with a keyboard and no mouse. */
export class Keyboard {
  constructor(private readonly visitor: Visitor) {}

  /**
   * Moves on by Tab until something of this name has the focus, and sees that one sees it has.
   * @throws Error with the names that were passed
   */
  async tabTo(name: string): Promise<void> {
    const passed: string[] = []
    while (passed.length < MOST_STOPS) {
      await this.visitor.page.keyboard.press('Tab')
      const focused = await this.focused()
      passed.push(focused.name)
      if (focused.name !== name) continue
      if (!focused.visible) throw new Error(`"${name}" does not show that it has the focus`)
      return
    }
    throw new Error(`Tab never came to "${name}", but to: ${passed.join(' | ')}`)
  }

  async type(label: string, text: string): Promise<void> {
    await this.tabTo(label)
    await this.visitor.page.keyboard.type(text)
  }

  /** Enter on a link or button, and the page it leads to. */
  async enter(name: string): Promise<void> {
    await this.tabTo(name)
    const { page } = this.visitor
    const before = page.waitForEvent('framenavigated')
    await page.keyboard.press('Enter')
    await before
    await page.waitForLoadState()
  }

  async space(name: string): Promise<void> {
    await this.tabTo(name)
    await this.visitor.page.keyboard.press('Space')
  }

  /** Among radio buttons, from the first by the arrows. */
  async pick(first: string, wanted: string): Promise<void> {
    await this.space(first)
    for (let at = 0; (await this.focused()).name !== wanted; at += 1) {
      if (at > MOST_STOPS) throw new Error(`The arrows never came to "${wanted}"`)
      await this.visitor.page.keyboard.press('ArrowDown')
    }
  }

  async focused(): Promise<{ name: string; tag: string; visible: boolean }> {
    const [name, visible, tag] = await Promise.all([
      this.visitor.page.evaluate(nameOfFocused),
      this.visitor.page.evaluate(focusIsVisible),
      this.visitor.page.evaluate(() => document.activeElement?.tagName.toLowerCase() ?? ''),
    ])
    return { name, tag, visible }
  }
}

/** Runs in the page. */
function nameOfFocused(): string {
  const element = document.activeElement as HTMLInputElement | null
  if (!element) return ''
  const said =
    element.getAttribute('aria-label') ??
    element.labels?.[0]?.innerText ??
    (element.innerText || element.value || '')
  return said.trim().replace(/\s+/g, ' ')
}

/** Runs in the page: an outline, a shadow, or the yellow of links; radio buttons draw theirs beside. */
function focusIsVisible(): boolean {
  const element = document.activeElement
  if (!element) return false
  const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(element)
  if (outlineStyle !== 'none' || boxShadow !== 'none') return true
  if (backgroundColor === 'rgb(255, 235, 59)') return true
  const label = element.nextElementSibling
  return label !== null && getComputedStyle(label, '::before').boxShadow !== 'none'
}
