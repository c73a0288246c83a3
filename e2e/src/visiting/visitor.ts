import type { Locator, Page } from 'playwright-core'
import { eventually } from '@inroad/testing/eventually'

type Name = string | RegExp

/** What happens after each page that is reached. */
export type OnPage = (page: Page) => Promise<void>

/** Somebody at a browser: names things by the words that stand on the page. */
export class Visitor {
  constructor(
    readonly page: Page,
    readonly inroad: string,
    private readonly onPage: OnPage,
  ) {}

  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.inroad).href)
    await this.onPage(this.page)
  }

  async follow(name: Name, within?: string): Promise<void> {
    await this.leaveBy(this.within(within).getByRole('link', { name }).first())
  }

  async press(name: Name, within?: string): Promise<void> {
    await this.leaveBy(this.within(within).getByRole('button', { name }).first())
  }

  async fill(label: Name, value: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(value)
  }

  /** A radio button or checkbox. */
  async choose(label: Name): Promise<void> {
    const radio = this.page.getByRole('radio', { name: label })
    await this.page.getByRole('checkbox', { name: label }).or(radio).first().check()
  }

  async select(label: Name, option: string): Promise<void> {
    await this.page.getByLabel(label).first().selectOption({ label: option })
  }

  /** The three fields of a date, in the group that the legend names. */
  async fillDate(legend: Name, date: Date): Promise<void> {
    const group = this.page.getByRole('group', { name: legend }).first()
    await group.getByLabel('Day').fill(String(date.getDate()))
    await group.getByLabel('Month').fill(String(date.getMonth() + 1))
    await group.getByLabel('Year').fill(String(date.getFullYear()))
  }

  heading(): Promise<string> {
    return this.page.locator('h1').first().innerText()
  }

  title(): Promise<string> {
    return this.page.title()
  }

  /** The words of the page itself, without header and footer. */
  text(): Promise<string> {
    return this.page.locator('main').first().innerText()
  }

  path(): string {
    return new URL(this.page.url()).pathname
  }

  /** What the error summary says, in order. */
  async errors(): Promise<string[]> {
    return this.page.locator('.nhsuk-error-summary li').allInnerTexts()
  }

  async sees(...words: Name[]): Promise<void> {
    const text = await this.text()
    const missing = words.filter((word) =>
      typeof word === 'string' ? !text.includes(word) : !word.test(text),
    )
    if (missing.length > 0)
      throw new Error(`The page does not say ${missing.join(', nor ')}:\n${text}`)
  }

  /** Loads the page again until it says so, as people do where nothing moves by itself. */
  async seesAfterReload(...words: Name[]): Promise<void> {
    const again = async () => {
      await this.page.reload()
      await this.sees(...words)
    }
    await eventually(again, { timeout: 20_000 })
    await this.onPage(this.page)
  }

  within(selector = 'body'): Locator {
    return this.page.locator(selector).first()
  }

  private async leaveBy(target: Locator): Promise<void> {
    await target.click()
    await this.page.waitForLoadState()
    await this.onPage(this.page)
  }
}
