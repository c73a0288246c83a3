import type { Visitor } from '../visiting/visitor.js'

/** Payments in which every day can be read in two ways, and one row is wrong. Made up. */
export function messyFile(label: string): string {
  const rows = Array.from({ length: 24 }, (_, at) => {
    const [day, month] = [(at % 12) + 1, (at % 9) + 1]
    return `0${month}/${String(day).padStart(2, '0')}/2025,Mallow & ${label} Ltd,"1,${100 + at}.50",M${at}`
  })
  // A header that was seen before is read as it was then, and nothing is asked.
  const header = `Date Paid,Supplier Name,Total £,Reference ${label}`
  const wrong = `01/02/2025,Mallow ${label} Ltd,about a hundred,M900`
  const lines = ['Spend over £500', '', header, ...rows, wrong]
  return `${lines.join('\r\n')}\r\n`
}

/** Gives a file as an analyst does; its page is open then. */
export async function giveFile(ana: Visitor, name: string, content: string): Promise<void> {
  await ana.open('/spend/files/new')
  await chooseFile(ana, name, content)
  await ana.press('Send the file')
}

export async function chooseFile(ana: Visitor, name: string, content: string): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) }
  await ana.page.locator('input[type=file]').setInputFiles(file)
}

/** Answers what the file leaves open: the day stands first. */
export async function answerDays(ana: Visitor): Promise<void> {
  await ana.press('Answer')
  await ana.choose('The day first')
  await ana.press('Read the file so')
}
