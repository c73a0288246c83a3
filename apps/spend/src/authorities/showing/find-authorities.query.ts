import { InvalidInput } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { authorityCode } from '../authority-code.js'
import type { FindAuthoritiesDto } from './authorities.dto.js'
import { AUTHORITY_COLUMNS, authorityLine, type AuthorityRow } from './authority-row.js'
import type { AuthorityPage } from './authority.view.js'

/** Each word somewhere in the name, or the code itself. */
const FIND = `
  select * from (
    select ${AUTHORITY_COLUMNS}, lower(a.name) as at from authorities a
     where ($1::text[] = '{}' or a.code = $2 or lower(a.name) like all ($1))
       and ($3::text is null or (lower(a.name), a.code) > ($3, $4))) found
   where not $5 or "hasSpend"
   order by at, code limit $6`

export async function findAuthorities(
  tx: EntityManager,
  { search = '', withSpend = false, limit, cursor }: FindAuthoritiesDto,
): Promise<AuthorityPage> {
  const [at, code] = cursor === undefined ? [] : readCursor(cursor)
  const words = search.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10)
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
  const rows = await tx.query<(AuthorityRow & { at: string })[]>(FIND, [
    patterns,
    authorityCode(search),
    at ?? null,
    code ?? null,
    withSpend,
    limit + 1,
  ])
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const next = last && writeCursor(last)
  return { items: page.map(authorityLine), ...(next !== undefined && { next }) }
}

function writeCursor({ at, code }: { at: string; code: string }): string {
  return Buffer.from(JSON.stringify([at, code])).toString('base64url')
}

/** @throws InvalidInput when the text was not made by `writeCursor` */
function readCursor(text: string): [string, string] {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(read) && read.length === 2 && read.every(isPlainText)) {
      return read as [string, string]
    }
  } catch {
    // Not ours; said below.
  }
  throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    { field: 'cursor', message: 'cursor must be the `next` of an earlier page, unchanged' },
  ])
}

function isPlainText(part: unknown): boolean {
  return typeof part === 'string' && !part.includes('\0')
}
