import type { EntityManager } from 'typeorm'
import { noSuchOrganisation } from '../../memberships/administered.js'
import { type Succession, standingOn } from '../succession/lineage.js'
import { readNameCursor, writeNameCursor } from './name-cursor.js'
import type { OrganisationLine, OrganisationPage, OrganisationView } from './organisation.view.js'
import type { FindOrganisationsDto } from '../organisations.dto.js'
import { searchTerms } from './search-terms.js'

const COLUMNS = `
  o.id, o.kind, o.name, o.version, o.opened_on::text as "openedOn", o.closed_on::text as "closedOn",
  coalesce((select json_agg(json_build_object('scheme', i.scheme, 'id', i.id) order by i.scheme, i.id)
              from organisation_identifiers i where i.organisation_id = o.id), '[]') as identifiers`

/** By beginnings of words or by an identifier. The installation is nobody's business. */
const FIND = `
  select ${COLUMNS}, lower(o.name) as "at" from organisations o
   where o.kind <> 'installation' and ($1::text is null or o.kind = $1)
     and ($2::text is null or to_tsvector('simple', o.name) @@ to_tsquery('simple', $2)
          or o.id in (select organisation_id from organisation_identifiers where id = $3))
     and ($4::text is null or (lower(o.name), o.id) > ($4, $5::uuid))
   order by lower(o.name), o.id limit $6`

interface OrganisationRow extends Omit<OrganisationLine, 'openedOn' | 'closedOn'> {
  version: number
  openedOn: string | null
  closedOn: string | null
}

/** Everybody may look for organisations, by name. */
export async function findOrganisations(
  tx: EntityManager,
  { search = '', kind, limit, cursor }: FindOrganisationsDto,
): Promise<OrganisationPage> {
  const { words, identifier } = searchTerms(search)
  if (search.trim() !== '' && words === '') return { items: [] }
  const after = readNameCursor(cursor)
  const rows = await tx.query<(OrganisationRow & { at: string })[]>(FIND, [
    kind,
    words === '' ? undefined : words,
    identifier,
    ...[after?.at, after?.id],
    limit + 1,
  ])
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const next = last && writeNameCursor({ at: last.at, id: last.id })
  return { items: page.map(line), ...(next && { next }) }
}

const ONE = `select ${COLUMNS} from organisations o where o.id = $1 and o.kind <> 'installation'`

/** Every step of the line an organisation stands in, both ways. */
const LINE = `
  with recursive line (id) as (
    select $1::uuid
    union
    select case when s.predecessor_id = line.id then s.successor_id else s.predecessor_id end
      from line join successions s on line.id in (s.predecessor_id, s.successor_id))
  select p.id as predecessor, p.name as "predecessorName", s.successor_id as successor,
         f.name as "successorName", s.on_day::text as "on"
    from successions s
    join organisations p on p.id = s.predecessor_id
    join organisations f on f.id = s.successor_id
   where s.predecessor_id in (select id from line)
   order by s.on_day, lower(p.name), p.id`

interface Step extends Succession {
  predecessorName: string
  successorName: string
}

/**
 * One organisation, its whole line, and who stands in its place on a day.
 * @throws NotFound ORGANISATION_NOT_FOUND
 */
export async function oneOrganisation(
  tx: EntityManager,
  id: string,
  day: string,
): Promise<OrganisationView> {
  const [row] = await tx.query<OrganisationRow[]>(ONE, [id])
  if (!row) throw noSuchOrganisation()
  const steps = await tx.query<Step[]>(LINE, [id])
  const names = new Map([[id, row.name]])
  for (const step of steps) {
    names.set(step.predecessor, step.predecessorName).set(step.successor, step.successorName)
  }
  const named = (one: string) => ({ id: one, name: names.get(one) ?? '' })
  return {
    ...line(row),
    version: row.version,
    successions: steps.map(({ predecessor, successor, on }) => ({
      predecessor: named(predecessor),
      successor: named(successor),
      on,
    })),
    standing: standingOn(steps, id, day).map(named),
  }
}

function line({ id, kind, name, identifiers, openedOn, closedOn }: OrganisationRow) {
  return {
    id,
    kind,
    name,
    identifiers,
    ...(openedOn !== null && { openedOn }),
    ...(closedOn !== null && { closedOn }),
  } satisfies OrganisationLine
}
