import type { EntityManager } from 'typeorm'
import { type Reach, reaches } from '../../authorities/may-act-for.js'
import { noSuchFile } from '../access/existing-file-id.js'
import type { FileView, Reconciliation } from '../file.view.js'
import { present } from './page-cursor.js'
import { instant, LATEST, ROWS, STERLING } from './reading-sums.js'

function related(condition: string): string {
  return `(select json_agg(json_build_object('id', o.public_id, 'name', o.name, 'state', o.state,
             'givenAt', ${instant('o.given_at')}) order by o.id desc)
             from files o where ${condition} and o.state <> 'arriving')`
}

const HISTORY = `
  select json_agg(json_strip_nulls(json_build_object('readAt', ${instant('r.read_at')},
           'reading', r.reading, 'rows', ${ROWS}, 'sterling', ${STERLING},
           'fromCut', r.from_cut, 'untilCut', r.until_cut)) order by r.id desc)
    from readings r where r.file_id = f.id and r.from_cut is not null`

const AUTHORITIES = `
  select json_agg(json_build_object('code', a.code, 'name', a.name) order by a.code)
    from reading_authorities ra join authorities a on a.id = ra.authority_id
   where ra.reading_id = r.id`

const RECONCILIATION = `
  json_strip_nulls(json_build_object('rows', ${ROWS}, 'sterling', ${STERLING},
    'balances', r.rows_in = r.rows_accepted + r.rows_rejected + r.rows_duplicate and
       r.sterling_in = r.sterling_accepted + r.sterling_rejected + r.sterling_duplicate,
    'settled', (select count(*) from rejected_lines l
                 where l.reading_id = r.id and l.settled_by_reading_id is not null),
    'firstDay', r.first_day, 'lastDay', r.last_day))`

const ONE = `
  select f.public_id as id, f.name, f.source, f.kind, f.state, f.bytes::float8 as bytes,
         encode(f.sha256, 'hex') as sha256, f.authority_id as "authorityId",
         (select json_build_object('code', a.code, 'name', a.name)
            from authorities a where a.id = f.authority_id) as authority,
         (${AUTHORITIES}) as authorities, f.reading, f.confirmed, f.questions, f.sample,
         case when r.id is not null then ${RECONCILIATION} end as reconciliation,
         json_build_object('bytes', f.progress::float8, 'of', f.bytes::float8) as progress,
         (${HISTORY}) as history,
         ${related('o.id = f.supersedes_id')} -> 0 as supersedes,
         ${related("o.supersedes_id = f.id and o.state <> 'withdrawn'")} -> 0 as "supersededBy",
         ${related('o.id = f.corrects_id')} -> 0 as corrects,
         ${related('o.corrects_id = f.id')} as corrections,
         f.version, ${instant('f.given_at')} as "givenAt"
    from files f left join lateral (${LATEST}) r on true
   where f.public_id = $1 and f.state <> 'arriving'`

type Row = { [Key in keyof FileView]: FileView[Key] | null } & {
  authorityId: number | null
  reconciliation: Reconciliation | null
}

/**
 * All that is known of a file.
 * @throws NotFound FILE_NOT_FOUND, also where it is somebody else's
 */
export async function oneFile(tx: EntityManager, reach: Reach, id: string): Promise<FileView> {
  const [row] = await tx.query<Row[]>(ONE, [id])
  if (!row || !reaches(reach, row.authorityId ?? 0)) throw noSuchFile()
  const { authorityId: _, authorities, history, corrections, ...rest } = row
  const lists = {
    authorities: authorities ?? [],
    history: history ?? [],
    corrections: corrections ?? [],
  }
  return { ...(present(rest) as FileView), ...lists }
}
