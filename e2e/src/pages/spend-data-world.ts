import { loadCompanies } from '../inroad/load-register.js'
import { answerDays, giveFile, messyFile } from '../spending/give-file.js'
import type { Journey } from '../visiting/journey.js'
import type { Visitor } from '../visiting/visitor.js'

export interface SpendDataWorld {
  /** Files by page: one that counts, and one that waits for an answer. */
  spendFile: string
  askingFile: string
  supplier: string
  /** Evidence of that supplier's status that can be withdrawn. */
  evidence: string
}

/** Names near those of the demonstration's suppliers, so that somebody must say who is meant. */
const NEAR = [
  { name: 'PINNACLE AND VANES LLP', number: 'OC900003' },
  { name: 'PINNACLE & VAYNE LLP', number: 'OC900005' },
]

/** A file of each kind, a payee to review, and a supplier with a status that a person recorded. */
export async function makeSpendData({ visit, inroad }: Journey): Promise<SpendDataWorld> {
  const ana = await visit({ as: 'Ana Analyst' })
  await giveFile(ana, 'every-page-asking.csv', messyFile('Asking'))
  const askingFile = ana.path()
  await giveFile(ana, 'every-page.csv', messyFile('Reeve'))
  const spendFile = ana.path()
  await answerDays(ana)
  await ana.seesAfterReload('It balances')
  await loadCompanies(inroad.dataDirectory, NEAR)
  return { askingFile, spendFile, ...(await decided(ana)) }
}

async function decided(ana: Visitor) {
  await ana.open('/spend/suppliers?search=mallow')
  await ana.follow(/^Mallow & Reeve/)
  const supplier = ana.path()
  await ana.follow('Record its SME status')
  await recordStatus(ana)
  const link = ana.page.getByRole('link', { name: /^Withdraw/ }).first()
  return { supplier, evidence: (await link.getAttribute('href')) ?? '' }
}

/** As an analyst who read the accounts. */
export async function recordStatus(ana: Visitor): Promise<void> {
  await ana.choose('SME')
  await ana.fillDate('Of which day are the facts?', new Date(2025, 5, 30))
  await ana.fill('Where does that stand?', 'Accounts to 30 June 2025')
  await ana.choose('Yes, or it belongs to none')
  await ana.press('Record the status')
}
