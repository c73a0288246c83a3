import type { components } from '@inroad/api-clients/spend.paths'
import { barChart } from '../../../charts/bar-chart.js'
import { number, whenExactly } from '../../../kit/how-long.js'
import { percent, pounds, roundPounds } from '../../../kit/pounds.js'
import { dayInWords } from '../../organisation/days.js'
import { supplierPath } from '../paths.js'
import { sentence } from '../sentence.js'
import type { Supplier } from '../supplier-types.js'
import { suppliersText } from '../text.js'
import { evidenceRow } from './evidence-row.js'

type Status = components['schemas']['StatusHistoryView']

const { supplier: text, kinds, statuses } = suppliersText

/** A supplier as its page shows it to somebody. */
export function supplierPage(supplier: Supplier, status: Status, reader: string) {
  const { id, name, spellings, decisions } = supplier
  return {
    ...{ id, name, path: supplierPath(id) },
    facts: facts(supplier, status),
    ways: ways(supplier),
    years: yearsView(supplier),
    spellings: spellings.map(spellingRow),
    periods: status.periods.map(periodRow),
    evidence: status.evidence.map((one) => evidenceRow(one, id, reader)),
    decisions: decisions.map((one) => decisionRow(one, reader)),
  }
}

function facts({ kind, identified, identifiers, groupParent }: Supplier, { status, why }: Status) {
  const { rows } = text
  const numbers = identifiers.map((one) => suppliersText.identifier(one.scheme, one.id)).join(', ')
  return [
    fact(rows.kind, kinds[kind]),
    fact(rows.numbers, identified ? numbers : suppliersText.byName),
    ...(groupParent === undefined ? [] : [fact(rows.parent, groupParent)]),
    fact(rows.status, statuses[status]),
    fact(rows.why, sentence(why)),
  ]
}

function fact(key: string, value: string) {
  return { key: { text: key }, value: { text: value } }
}

function ways({ id, spellings }: Supplier) {
  return [
    { text: text.ways.status, href: supplierPath(id, '/status') },
    ...(spellings.length > 1 ? [{ text: text.ways.split, href: supplierPath(id, '/split') }] : []),
    { text: text.ways.merge, href: supplierPath(id, '/merge') },
  ]
}

function yearsView({ name, years }: Supplier) {
  const { years: words } = text
  const ordered = years.toSorted((one, other) => one.financialYear - other.financialYear)
  return {
    chart:
      ordered.length > 1
        ? barChart({
            label: words.chart(name),
            bars: ordered.map(({ financialYear, amount }) => ({
              name: words.year(financialYear),
              value: Number(amount),
              figure: roundPounds(amount),
            })),
          })
        : undefined,
    rows: ordered.map(({ financialYear, lines, invoices, amount }) => ({
      year: words.year(financialYear),
      cells: [number(lines), number(invoices), pounds(amount)],
    })),
  }
}

function spellingRow({ name, postCode, value, confidence, reason }: Supplier['spellings'][number]) {
  return { name, cells: [postCode ?? '', pounds(value), percent(confidence), reason] }
}

function periodRow({ from, until, status, why }: Status['periods'][number]) {
  const { always, onwards } = text.periods
  return {
    cells: [
      from === undefined ? always : dayInWords(from),
      until === undefined ? onwards : dayInWords(until),
      statuses[status],
      sentence(why),
    ],
  }
}

function decisionRow(decision: Supplier['decisions'][number], reader: string) {
  const { words, rule, over } = text.decisions
  const { decidedBy, ruleVersion, inForce } = decision
  const said = words[decision.decision] ?? decision.decision
  return {
    act: canBeUndone(decision) ? decision.actId : undefined,
    when: whenExactly(decision.decidedAt),
    spelling: decision.spelling,
    cells: [
      inForce ? said : `${said} (${over})`,
      decidedBy === undefined
        ? rule(ruleVersion)
        : `${suppliersText.person(decidedBy, decidedBy === reader)}; ${rule(ruleVersion)}`,
      percent(decision.confidence),
      decision.reason,
    ],
    undoWhat: text.decisions.undoWhat(decision.spelling),
  }
}

/** Acts of people, while they count; what the rules decided is changed by deciding. */
function canBeUndone({ inForce, decidedBy, decision }: Supplier['decisions'][number]): boolean {
  return inForce && decidedBy !== undefined && decision !== 'undone'
}
