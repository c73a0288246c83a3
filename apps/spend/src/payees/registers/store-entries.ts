import type { EntityManager } from 'typeorm'
import { CopyStream } from '../../files/lines/copy-stream.js'
import { copyText } from '../../files/lines/copy-text.js'
import { entryKeys } from '../matching/block-keys.js'
import { nameWords } from '../matching/name-words.js'
import { nameKey } from '../normalise/name-key.js'
import type { RegisterRow } from './register-row.js'

const INCOMING = `
  create temporary table incoming_entries (
    scheme text, number text, name text, name_key text, former boolean, post_code text,
    status text, accounts_category text, accounts_on date, parent_number text, kind text, keys int[]
  ) on commit drop`

const COLUMNS = `incoming_entries (scheme, number, name, name_key, former, post_code, status,
  accounts_category, accounts_on, parent_number, kind, keys)`

/** Keys follow from the name key: those of an entry that was here before are here too. */
const UPSERT = `
  with stored as (
    insert into register_entries as e
           (register, scheme, number, name, name_key, former, post_code, status,
            accounts_category, accounts_on, parent_number, kind)
    select distinct on (number, name_key)
           $1, scheme, number, name, name_key, former, post_code, status,
           accounts_category, accounts_on, parent_number, kind
      from incoming_entries order by number, name_key, former
        on conflict (register, number, name_key) do update
       set name = excluded.name, former = excluded.former, post_code = excluded.post_code,
           status = excluded.status, accounts_category = excluded.accounts_category,
           accounts_on = excluded.accounts_on, parent_number = excluded.parent_number,
           kind = excluded.kind, loaded_at = now()
    returning id, number, name_key, xmax = 0 as fresh),
  keyed as (
    insert into register_keys (key, entry_id)
    select distinct k.key, s.id
      from stored s
      join incoming_entries i on i.number = s.number and i.name_key = s.name_key
     cross join unnest(i.keys) as k(key)
     where s.fresh)
  select name_key as "nameKey" from stored where fresh`

const COUNT_WORDS = `
  insert into register_words as w (word, entries)
  select * from unnest($1::text[], $2::int[])
      on conflict (word) do update set entries = w.entries + excluded.entries`

const COUNT = `
  insert into registers as r (register, entries) values ($1, $2)
      on conflict (register) do update
     set entries = r.entries + excluded.entries, loaded_at = now()`

/**
 * Stores organisations of a register, each under its present and its former names. Entries that are
 * here already take what is new.
 * @returns how many names were not here before
 */
export async function storeEntries(
  tx: EntityManager,
  register: string,
  rows: readonly RegisterRow[],
): Promise<number> {
  await tx.query(INCOMING)
  const copy = await CopyStream.open(tx, COLUMNS)
  for (const row of rows) await copy.write(lines(row))
  await copy.end()
  const fresh = await tx.query<{ nameKey: string }[]>(UPSERT, [register])
  await tx.query('drop table incoming_entries')
  await countWords(tx, fresh)
  await tx.query(COUNT, [register, fresh.length])
  return fresh.length
}

function lines(row: RegisterRow): string {
  const present = line(row, row.name, false)
  return present + row.formerNames.map((name) => line(row, name, true)).join('')
}

function line(row: RegisterRow, name: string, former: boolean): string {
  const key = nameKey(name)
  if (key === '') return ''
  const cells = [
    ...[row.scheme, row.number, name, key, former ? 't' : 'f', row.postCode, row.status],
    ...[row.accountsCategory, row.accountsOn, row.parentNumber, row.kind],
    `{${entryKeys(key).join(',')}}`,
  ]
  return `${cells.map(copyText).join('\t')}\n`
}

async function countWords(tx: EntityManager, fresh: readonly { nameKey: string }[]): Promise<void> {
  const counts = new Map<string, number>()
  for (const { nameKey: key } of fresh) {
    for (const word of nameWords(key).words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  // In one order, so that two loads wait for one another in turn.
  const words = [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
  await tx.query(COUNT_WORDS, [words.map(([word]) => word), words.map(([, count]) => count)])
}
