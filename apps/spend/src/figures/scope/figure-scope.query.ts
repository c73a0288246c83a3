import { InvalidInput, NotFound } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { latestCut } from '../../cuts/take-cut.js'
import { DEFAULT_METHOD, methodNamed } from '../methods/published-methods.js'
import type { FigureScope } from './figure-scope.js'
import type { FigureCut, FigureOrganisation } from './figure.view.js'
import { financialYearOf } from './financial-year.js'
import { membersOf, type Succession } from './followers.js'

/** What somebody asks to see a figure of. */
export interface FigureQuestion {
  org?: string
  fy?: number
  method?: string
  cut?: number
  series: 'as-was' | 'as-is'
}

const CUT = 'select cut::int as cut, at from cuts where cut = $1'
const AUTHORITY = 'select id, code, name from authorities where code = $1'
const NAMES = 'select id, code, name from authorities where id = any($1::int[]) order by name, code'
const SUCCESSIONS = `
  select predecessor_id as "predecessorId", successor_id as "successorId", on_day::text as on
    from successions where from_cut <= $1 order by 1, 2`
const NEWEST_MONTH = `
  select greatest(
           (select max(month) from class_months
             where case when $1::int[] is null then authority_id = 0 else authority_id = any($1) end),
           (select max(month) from stale_months where $1 is null or authority_id = any($1)))::text
         as month`

interface Named {
  id: number
  code: string
  name: string
}

/** @throws NotFound for a method or organisation that there is not, and where there is no spend yet */
export async function figureScope(
  tx: EntityManager,
  { org, fy, method = DEFAULT_METHOD.name, cut, series }: FigureQuestion,
): Promise<FigureScope> {
  const newest = await latestCut(tx)
  const at = await cutNumbered(tx, cut ?? newest)
  const successions = await tx.query<Succession[]>(SUCCESSIONS, [at.cut])
  const body = org === undefined ? undefined : await authorityOfCode(tx, org)
  const day = at.at.slice(0, 10)
  const asIs = body && series === 'as-is'
  const authorityIds = body && (asIs ? membersOf(body.id, successions, day) : [body.id])
  const chosen = methodNamed(method)
  return {
    method: chosen,
    cut: at,
    kept: at.cut === newest && chosen === DEFAULT_METHOD,
    series,
    financialYear: fy ?? (await newestYear(tx, authorityIds)),
    successions,
    ...(body &&
      authorityIds && { authorityIds, organisation: await named(tx, body, authorityIds) }),
  }
}

/** Before the first cut there is nothing, and a figure of that may be asked for, too. */
async function cutNumbered(tx: EntityManager, cut: number): Promise<FigureCut> {
  const [row] = await tx.query<{ cut: number; at: Date }[]>(CUT, [cut])
  if (row) return { cut: row.cut, at: row.at.toISOString() }
  if (cut === 0) return { cut: 0, at: new Date(0).toISOString() }
  throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    {
      field: 'cut',
      message: 'cut: there is no such point of the data; leave it out for the newest',
    },
  ])
}

async function authorityOfCode(tx: EntityManager, org: string): Promise<Named> {
  const code = org.toUpperCase()
  const [row] = await tx.query<Named[]>(AUTHORITY, [code])
  if (row) return row
  throw new NotFound(
    'AUTHORITY_NOT_FOUND',
    `No organisation with the code ${code} has given spend files. Those that did are at /authorities.`,
  )
}

async function named(
  tx: EntityManager,
  { id, code, name }: Named,
  authorityIds: readonly number[],
): Promise<FigureOrganisation> {
  const others = authorityIds.filter((member) => member !== id)
  const rows = others.length === 0 ? [] : await tx.query<Named[]>(NAMES, [others])
  return { code, name, predecessors: rows.map((row) => ({ code: row.code, name: row.name })) }
}

async function newestYear(tx: EntityManager, authorityIds?: number[]): Promise<number> {
  const [row] = await tx.query<{ month: string | null }[]>(NEWEST_MONTH, [authorityIds ?? null])
  if (row?.month) return financialYearOf(row.month)
  const whose = authorityIds ? 'of this organisation ' : ''
  throw new NotFound('NO_SPEND', `No spend file ${whose}has been taken in yet.`)
}
