import type { Browser } from 'playwright-core'
import { openBrowser } from '@inroad/testing/browser/open-browser'
import { startInroad, type RunningInroad } from '../inroad/start-inroad.js'
import { InspectedStates } from './inspected-states.js'
import { Party } from './party.js'

/** A running Inroad and a browser, for one spec file. */
export class House {
  private readonly inspected = new InspectedStates()
  private visits = 0

  private constructor(
    readonly inroad: RunningInroad,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<House> {
    const [inroad, browser] = await Promise.all([startInroad(), openBrowser()])
    return new House(inroad, browser)
  }

  /** Everybody who comes in one test. */
  party(javaScript: boolean): Party {
    return new Party({
      browser: this.browser,
      inroad: this.inroad.url,
      javaScript,
      inspected: this.inspected,
      nextAddress: () => {
        this.visits += 1
        return `10.0.${this.visits >> 8}.${this.visits & 255}`
      },
    })
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.inroad.stop()
  }
}
