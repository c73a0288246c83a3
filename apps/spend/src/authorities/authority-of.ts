import type { EntityManager } from 'typeorm'
import { nameKey } from '../payees/normalise/name-key.js'
import { authorityCode } from './authority-code.js'
import { sameAuthority } from './names/same-authority.js'

export interface KnownAuthority {
  id: number
  /** ODS code. */
  code: string
  name: string
}

const BY_CODE = 'select id, code, name from authorities where code = $1'

const LEARNED = `
  select a.id, a.code, a.name from authority_names n join authorities a on a.id = n.authority_id
   where n.name_key = $1`

const ALL = 'select id, code, name from authorities'

/**
 * The authority of an ODS code, or else of a name as spend files write it in their Entity column:
 * as somebody once said, or by comparison where only one can be meant. Never a guess.
 */
export async function authorityOf(
  tx: EntityManager,
  { code = '', entityName = '' }: { code?: string; entityName?: string },
): Promise<KnownAuthority | undefined> {
  if (code.trim() !== '') {
    const [found] = await tx.query<KnownAuthority[]>(BY_CODE, [authorityCode(code)])
    return found
  }
  if (entityName.trim() === '') return undefined
  const [learned] = await tx.query<KnownAuthority[]>(LEARNED, [nameKey(entityName)])
  // A few hundred names: comparing them all is cheaper than keeping another index of them.
  return learned ?? sameAuthority(entityName, await tx.query<KnownAuthority[]>(ALL))
}
