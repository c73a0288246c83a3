import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser } from '@inroad/testing/browser/open-browser'
import { startInroad, type RunningInroad } from '../inroad/start-inroad.js'
import { inspectPage, WIDE } from './inspect-page.js'
import { signIn } from './sign-in.js'
import { Visitor } from './visitor.js'
import { watchPage } from './watch-page.js'

export interface VisitOptions {
  /** The name of a demo person; nobody is signed in without. */
  as?: string
  javaScript?: boolean
}

const PATIENCE = 10_000
const IDS = /[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g

/** A running Inroad and a browser, for one spec file. */
export class House {
  /** What pages did that none may, and what keeps people from using them; emptied by whoever reads it. */
  readonly faults: string[] = []
  readonly visitors: Visitor[] = []
  private readonly inspected = new Set<string>()
  private readonly contexts: BrowserContext[] = []
  private visits = 0

  private constructor(
    readonly inroad: RunningInroad,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<House> {
    const [inroad, browser] = await Promise.all([startInroad(), openBrowser()])
    return new House(inroad, browser)
  }

  /** Somebody with a browser and an address of their own. */
  async visit({ as, javaScript = true }: VisitOptions = {}): Promise<Visitor> {
    this.visits += 1
    const context = await this.browser.newContext({
      javaScriptEnabled: javaScript,
      viewport: WIDE,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      extraHTTPHeaders: { 'x-forwarded-for': `10.0.${this.visits >> 8}.${this.visits & 255}` },
    })
    context.setDefaultTimeout(PATIENCE)
    this.contexts.push(context)
    const page = await context.newPage()
    watchPage(page, this.faults)
    const visitor: Visitor = new Visitor(page, this.inroad.url, () =>
      this.inspect(visitor, javaScript),
    )
    this.visitors.push(visitor)
    if (as) await signIn(visitor, as)
    return visitor
  }

  /** Everybody leaves; what happened to them is returned. */
  async empty(): Promise<string[]> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()))
    this.visitors.splice(0)
    return this.faults.splice(0)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.inroad.stop()
  }

  /** Each page once in each of its states, by its title and whether there are errors. */
  private async inspect({ page }: Visitor, javaScript: boolean): Promise<void> {
    if (!javaScript) return
    const { pathname } = new URL(page.url())
    const state = `${pathname.replaceAll(IDS, ':id')} ${await page.title()}`
    if (this.inspected.has(state)) return
    this.inspected.add(state)
    this.faults.push(...(await inspectPage(page)))
  }
}
