import type { EntityManager } from 'typeorm'
import { figureFacts } from '../scope/figure-facts.js'
import type { FigureScope } from '../scope/figure-scope.js'
import type { FigureQuestion } from '../scope/figure-scope.query.js'
import { endOf, firstDay } from '../scope/financial-year.js'
import type { ReadFigures } from '../scope/read-figures.js'
import { type ClassQuestion, type ClassSum, classSums } from '../share/class-sums.query.js'
import { pence } from '../share/pence.js'
import { shareNumbers } from '../share/share-numbers.js'
import { authorityParts } from './authority-parts.js'
import type { BreakdownPart, BreakdownView } from './breakdown.view.js'
import { type AuthorityFacts, knownAuthorities } from './known-authorities.query.js'
import { peersOf } from './peers.js'

type Dimension = BreakdownView['dimension']

/** The share in parts. By organisation, all of them are asked for, and `org` picks its peers. */
export function breakdown(
  figures: ReadFigures,
  dimension: Dimension,
  question: FigureQuestion,
): Promise<BreakdownView> {
  if (dimension !== 'organisation' || question.org === undefined) {
    return figures.read(question, (tx, scope) => inParts(tx, scope, dimension))
  }
  const { org, ...everyone } = question
  return figures.read(everyone, (tx, scope) => amongPeers(tx, scope, org.toUpperCase()))
}

const BY: Record<Dimension, ClassQuestion['by']> = {
  category: 'category',
  route: 'route',
  month: 'month',
  organisation: 'authority',
  region: 'authority',
}

async function inParts(
  tx: EntityManager,
  scope: FigureScope,
  dimension: Dimension,
): Promise<BreakdownView> {
  const { financialYear, method } = scope
  const period = { from: firstDay(financialYear), until: endOf(financialYear) }
  const sums = await classSums(tx, scope, { by: BY[dimension], ...period })
  const numbers = shareNumbers(sums, method.figureFrom)
  const parts =
    BY[dimension] === 'authority'
      ? authorityParts(await knownAuthorities(tx), scope, dimension === 'region', sums)
      : partsByKey(sums, method.figureFrom)
  return { ...figureFacts(scope, numbers), dimension, numbers, parts: inOrder(dimension, parts) }
}

async function amongPeers(
  tx: EntityManager,
  scope: FigureScope,
  code: string,
): Promise<BreakdownView> {
  const all = await inParts(tx, scope, 'organisation')
  const known = [...(await knownAuthorities(tx)).values()]
  const own: AuthorityFacts | undefined = known.find((one) => one.code === code)
  if (!own) return all
  const ofKind = all.parts.filter(({ kind }) => kind === own.kind)
  return { ...all, peers: peersOf(code, own.kind, ofKind) }
}

function partsByKey(sums: readonly ClassSum[], figureFrom: number): BreakdownPart[] {
  return [...Map.groupBy(sums, ({ key }) => key)].map(([key, of]) => ({
    key,
    name: key,
    numbers: shareNumbers(of, figureFrom),
  }))
}

function inOrder(dimension: Dimension, parts: BreakdownPart[]): BreakdownPart[] {
  if (dimension === 'month') return parts.sort((a, b) => (a.key < b.key ? -1 : 1))
  const size = (part: BreakdownPart): bigint => pence(part.numbers.thirdParty)
  return parts.sort((a, b) =>
    size(a) === size(b) ? (a.key < b.key ? -1 : 1) : size(a) < size(b) ? 1 : -1,
  )
}
