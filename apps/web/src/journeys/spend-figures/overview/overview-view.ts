import { pounds } from '../../../kit/pounds.js'
import { shareBars } from '../../../charts/share-bars.js'
import { addressOf, isNewest, type Choice } from '../scope/choice.js'
import type { SmeShare } from '../scope/figure-types.js'
import { share } from '../scope/showing.js'
import { cell, type Cell } from '../scope/share-table.js'
import { figuresText as common } from '../scope/text.js'
import { overviewText as text } from './text.js'

interface OverviewRow {
  name: string
  cells: Cell[]
}

/** The figure in a picture and in pounds. */
export function overviewView(view: SmeShare, choice: Choice, chosen: string) {
  const { numbers, outside } = view
  const parts = [
    part('sme', numbers.sme, view, choice),
    part('not-sme', numbers.notSme, view, choice),
    part('unknown', numbers.unknown, view, choice),
  ]
  return {
    chart: Number(numbers.thirdParty) > 0 ? chartOf(view, chosen) : undefined,
    parts,
    total: { name: text.table.total, cells: [{ text: pounds(numbers.thirdParty) }, { text: '' }] },
    outside: [
      outsideRow('nhs-supply-chain', outside.nhsSupplyChain, view, choice),
      outsideRow('nhs', outside.nhs, view, choice),
      outsideRow('government', outside.government, view, choice),
      outsideRow('pensions-and-tax', outside.pensionsAndTax, view, choice),
      outsideRow('individual', outside.individuals, view, choice),
    ],
    outsideTotal: { name: text.table.totalOutside, cells: [{ text: pounds(outside.total) }] },
    target: view.target && common.target(view.target.share, view.target.scope),
  }
}

function chartOf({ numbers }: SmeShare, chosen: string) {
  const values = [numbers.sme, numbers.notSme, numbers.unknown].map(Number)
  const [sme = 0, notSme = 0, unknown = 0] = values
  const whole = sme + notSme + unknown
  const words = common.parts.map((name, place) =>
    text.partOf(name, share(whole > 0 ? Math.max(0, values[place] ?? 0) / whole : 0)),
  )
  return shareBars({
    label: text.chart(chosen),
    description: text.described(words),
    parts: common.parts,
    bars: [{ name: text.bar, values: [sme, notSme, unknown] }],
  })
}

function part(spendClass: string, amount: string, view: SmeShare, choice: Choice): OverviewRow {
  const whole = Number(view.numbers.thirdParty)
  const name = common.classes[spendClass] ?? spendClass
  const ofWhole = whole > 0 ? share(Number(amount) / whole) : ''
  return { name, cells: [amountCell(spendClass, amount, view, choice), { text: ofWhole }] }
}

function outsideRow(spendClass: string, amount: string, view: SmeShare, choice: Choice) {
  const name = common.classes[spendClass] ?? spendClass
  return { name, cells: [amountCell(spendClass, amount, view, choice)] }
}

function amountCell(spendClass: string, amount: string, view: SmeShare, choice: Choice): Cell {
  const fy = String(view.financialYear)
  const href = isNewest(choice)
    ? addressOf('/spend/lines', { ...choice, fy }, { class: spendClass })
    : undefined
  return cell(pounds(amount), href, common.classes[spendClass] ?? spendClass)
}
