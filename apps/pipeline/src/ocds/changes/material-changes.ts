import type { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1'
import type { Money } from '@inroad/events/shapes'
import { cut } from '../facts/plain-text.js'
import type { ProcurementFacts } from '../facts/procurement-facts.js'
import { withThousands } from '../release/decimals.js'
import { sameInstant } from '../release/instants.js'

const LONGEST = 4000
const SYMBOLS: Readonly<Record<string, string>> = { GBP: '£', EUR: '€' }

/** One line of what a procurement said before or says now. */
type Line = string | undefined

/**
 * What a supplier who works on a tender would act on: another deadline, value, scope, lots or
 * documents, with the old and the new as people read them. White space, the order of codes, lots or
 * documents, and another spelling of the same moment or amount are no change.
 */
export function materialChanges(
  before: ProcurementFacts,
  after: ProcurementFacts,
): MaterialChange[] {
  return [
    ...deadlineChange(before, after),
    ...change('value', moneyLine(before.value), moneyLine(after.value)),
    ...scopeChange(before, after),
    ...linesChange('lots', lotLines(before), lotLines(after)),
    ...linesChange('documents', documentLines(before), documentLines(after)),
  ]
}

/** Instants are given as they are (RFC 3339): each reader shows them in its own way. */
function deadlineChange(before: ProcurementFacts, after: ProcurementFacts): MaterialChange[] {
  if (sameInstant(before.deadline, after.deadline)) return []
  return change('deadline', before.deadline, after.deadline)
}

function scopeChange(before: ProcurementFacts, after: ProcurementFacts): MaterialChange[] {
  const [old, now] = [scopeLines(before), scopeLines(after)]
  const changed = old.map((line, at) => squeezed(line) !== squeezed(now[at]))
  const kept = (lines: Line[]) => joined(lines.filter((_, at) => changed[at]))
  return changed.includes(true) ? change('scope', kept(old), kept(now)) : []
}

function scopeLines({ title, cpv, regions, description }: ProcurementFacts): Line[] {
  return [
    `Title: ${title}`,
    listLine('CPV', cpv),
    listLine('Regions', regions),
    description && `Description: ${description}`,
  ]
}

function listLine(name: string, codes: readonly string[]): Line {
  return codes.length > 0 ? `${name}: ${[...codes].sort().join(', ')}` : undefined
}

function lotLines({ lots }: ProcurementFacts): string[] {
  return lots.map(({ id, title, value }) => {
    const name = title ? `Lot ${id}: ${title}` : `Lot ${id}`
    return value ? `${name} (${moneyLine(value)})` : name
  })
}

function documentLines({ documents }: ProcurementFacts): string[] {
  return documents.map(({ key, title }) => (title && title !== key ? `${title} ${key}` : key))
}

/** Shows only the lines that are not on both sides. */
function linesChange(field: 'lots' | 'documents', before: string[], after: string[]) {
  const without = (lines: string[], others: string[]) => {
    const known = new Set(others.map(squeezed))
    return lines.filter((line) => !known.has(squeezed(line)))
  }
  const [gone, come] = [without(before, after), without(after, before)]
  return gone.length + come.length > 0 ? change(field, joined(gone), joined(come)) : []
}

function change(field: MaterialChange['field'], from: Line, to: Line): MaterialChange[] {
  if (from === to) return []
  return [{ field, from: from && cut(from, LONGEST), to: to && cut(to, LONGEST) }]
}

function moneyLine(money: Money | undefined): Line {
  if (!money) return undefined
  const { amount, currency } = money
  return `${SYMBOLS[currency] ?? `${currency} `}${withThousands(amount)}`
}

function joined(lines: Line[]): Line {
  return lines.filter((line) => line !== undefined).join('\n') || undefined
}

function squeezed(line: Line): Line {
  return line?.replace(/\s+/g, ' ').trim()
}
