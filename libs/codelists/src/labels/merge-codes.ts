import type { EntityManager } from 'typeorm'

/** The lists kept in the table `codes`. */
export type CodeList = 'cpv' | 'itl'

/** Where rows come from. A file replaces everything; what is built in replaces only its like. */
export type Origin = { source: 'file'; fileName: string } | { source: 'built-in'; fileName?: never }

export interface MergeCounts {
  new: number
  changed: number
  unchanged: number
}

export interface CodeEntry {
  code: string
  label: string
  parent?: string
}

/** Brings a list up to date in one statement, and leaves alone what already says the same. */
export async function mergeCodes(
  tx: EntityManager,
  list: CodeList,
  rows: CodeEntry[],
  { source, fileName }: Origin,
): Promise<MergeCounts> {
  const [counts] = await tx.query<{ added: number; changed: number }[]>(
    `with merged as (
       insert into codes as known (list, code, label, parent, source, file_name)
       select $1::text, code, label, parent, $2::text, $3::text
         from unnest($4::text[], $5::text[], $6::text[]) as given (code, label, parent)
       on conflict (list, code) do update
          set label = excluded.label, parent = excluded.parent, source = excluded.source,
              file_name = excluded.file_name, loaded_at = now()
        where (known.label, known.parent, known.source)
              is distinct from (excluded.label, excluded.parent, excluded.source)
          and (excluded.source = 'file' or known.source = 'built-in')
       returning known.xmax = 0 as added
     )
     select count(*) filter (where added)::int as added,
            count(*) filter (where not added)::int as changed
       from merged`,
    [
      list,
      source,
      fileName ?? null,
      rows.map(({ code }) => code),
      rows.map(({ label }) => label),
      rows.map(({ parent }) => parent ?? null),
    ],
  )
  const { added, changed } = counts ?? { added: 0, changed: 0 }
  return { new: added, changed, unchanged: rows.length - added - changed }
}
