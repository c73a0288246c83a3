import type { EntityManager } from 'typeorm'
import type { Reach } from '../../authorities/may-act-for.js'
import type { FilePage, FileSummary } from '../file.view.js'
import type { ListFilesDto } from '../files.dto.js'
import { pageOf, present, readCursor } from './page-cursor.js'
import { instant, LATEST, ROWS, STERLING } from './reading-sums.js'

const LIST = `
  select f.id as key, f.public_id as id, f.name, f.kind, f.state, f.questions,
         ${instant('f.given_at')} as "givenAt",
         json_build_object('bytes', f.progress::float8, 'of', f.bytes::float8) as progress,
         case when a.id is not null
           then json_build_object('code', a.code, 'name', a.name) end as authority,
         case when r.id is not null then ${ROWS} end as rows,
         case when r.id is not null then ${STERLING} end as sterling,
         r.first_day::text as "firstDay", r.last_day::text as "lastDay"
    from files f
    left join authorities a on a.id = f.authority_id
    left join lateral (${LATEST}) r on true
   where f.state <> 'arriving' and ($1::int[] is null or f.authority_id = any($1))
     and ($2::text is null or f.state = $2)
     and ($3::text is null or exists (
       select from authorities o where o.code = $3 and (o.id = f.authority_id or exists (
         select from reading_authorities ra where ra.reading_id = r.id and ra.authority_id = o.id))))
     and ($4 = 0 or f.id < $4)
   order by f.id desc limit $5`

type Row = { [Key in keyof FileSummary]: FileSummary[Key] | null } & { key: number }

/** Newest first. */
export async function listFiles(
  tx: EntityManager,
  reach: Reach,
  { org, state, cursor, limit }: ListFilesDto,
): Promise<FilePage> {
  const rows = await tx.query<Row[]>(LIST, [
    reach.all ? null : reach.ids,
    state,
    org?.toUpperCase(),
    readCursor(cursor),
    limit + 1,
  ])
  return pageOf(rows, limit, { view: summary, key: ({ key }) => key })
}

function summary({ key: _, ...row }: Row): FileSummary {
  return present(row) as FileSummary
}
