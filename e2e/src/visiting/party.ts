import type { Browser, BrowserContext } from 'playwright-core'
import { inspectPage, WIDE } from './inspect-page.js'
import type { InspectedStates } from './inspected-states.js'
import { signIn } from './sign-in.js'
import { Visitor } from './visitor.js'
import { watchPage } from './watch-page.js'

export interface VisitOptions {
  /** The name of a demo person; nobody is signed in without. */
  as?: string
}

interface Surroundings {
  browser: Browser
  inroad: string
  javaScript: boolean
  inspected: InspectedStates
  /** Everybody comes from elsewhere, or they would share the limits of one address. */
  nextAddress(): string
}

const PATIENCE = 15_000

/** Those who come in one test, each with a browser of their own. */
export class Party {
  readonly visitors: Visitor[] = []
  private readonly contexts: BrowserContext[] = []
  /** What pages did that none may, and what keeps people from using them. */
  readonly faults: string[] = []

  constructor(private readonly at: Surroundings) {}

  async visit({ as }: VisitOptions = {}): Promise<Visitor> {
    const { browser, inroad, javaScript, nextAddress } = this.at
    const context = await browser.newContext({
      javaScriptEnabled: javaScript,
      viewport: WIDE,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      extraHTTPHeaders: { 'x-forwarded-for': nextAddress() },
    })
    context.setDefaultTimeout(PATIENCE)
    this.contexts.push(context)
    const page = await context.newPage()
    watchPage(page, this.faults)
    const visitor: Visitor = new Visitor(page, inroad, () => this.inspect(visitor))
    this.visitors.push(visitor)
    if (as) await signIn(visitor, as)
    return visitor
  }

  /** Everybody leaves. */
  async end(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()))
  }

  /** Each page once in each of its states, by its title and whether there are errors. */
  private async inspect({ page }: Visitor): Promise<void> {
    const { inspected, javaScript } = this.at
    if (!javaScript) return
    const { pathname } = new URL(page.url())
    if (!inspected.claim(pathname, await page.title())) return
    this.faults.push(...(await inspectPage(page)))
  }
}
