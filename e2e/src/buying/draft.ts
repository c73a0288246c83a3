import type { Visitor } from '../visiting/visitor.js'

export interface Drafted {
  title: string
  description?: string
  region?: string
  lots?: string[]
  deadline?: Date
}

export const SAVE = 'Save and continue'
export const BELOW_THRESHOLD = 'Opportunity below the notifiable thresholds'

/** A date so many days from now. */
export function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000)
}

/** As people in the UK write it: 14 September 2026. */
export function inWords(date: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' },
  }).format(date)
}

/** From the list of the authority's opportunities to the task list of a new one. */
export async function begin(buyer: Visitor, title: string): Promise<void> {
  await buyer.open('/buying')
  await buyer.press('Start a new opportunity')
  await buyer.choose('Procurement Act 2023')
  await buyer.press('Continue')
  await buyer.fill('What is it called?', title)
  await buyer.press('Create the draft')
}

/** Begins a draft and answers what is given, task by task. */
export async function draft(buyer: Visitor, drafted: Drafted): Promise<void> {
  const { title, description, region, lots, deadline } = drafted
  await begin(buyer, title)
  if (description) {
    await buyer.follow('Description')
    await buyer.fill('What are you buying?', description)
    await buyer.press(SAVE)
  }
  if (region) {
    await buyer.follow('Where', 'main')
    await buyer.choose(region)
    await buyer.press(SAVE)
  }
  if (lots) {
    await buyer.follow('Lots, or why there are none')
    await buyer.fill(/^\s*Lots\s*$/, lots.join('\n'))
    await buyer.press(SAVE)
  }
  if (deadline) await answerDeadline(buyer, deadline)
}

export async function answerDeadline(buyer: Visitor, deadline: Date): Promise<void> {
  await buyer.follow('Deadline')
  await buyer.fillDate('Date of the deadline', deadline)
  await buyer.fill('Time of the deadline', '12:00')
  await buyer.press(SAVE)
}

export async function chooseNotice(buyer: Visitor, notice: string): Promise<void> {
  await buyer.follow('Which notice')
  await buyer.choose(notice)
  await buyer.press(SAVE)
}

/** Looks at everything there is to look at, and stands before the button that publishes. */
export async function lookAtAll(buyer: Visitor): Promise<void> {
  await buyer.follow('Check your answers')
  await buyer.press('Continue to the five checks')
  await buyer.press('Continue to who would be told')
  await buyer.press('Continue')
}

export async function publish(buyer: Visitor): Promise<void> {
  await lookAtAll(buyer)
  await buyer.press('Publish now')
}

/** The id of the procurement whose pages the buyer is on. */
export function procurementId(buyer: Visitor): string {
  const [, id] = /^\/buying\/([0-9a-f-]{36})/.exec(buyer.path()) ?? []
  if (id) return id
  throw new Error(`${buyer.path()} is no page of one procurement`)
}
