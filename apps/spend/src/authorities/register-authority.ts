import { nhsKindByName } from '@inroad/codelists/nhs/nhs-name-rule'
import type { EntityManager } from 'typeorm'
import { nameKey } from '../payees/normalise/name-key.js'
import { authorityCode } from './authority-code.js'

const REGISTER = `
  with added as (
    insert into authorities (code, name, name_key, kind) values ($1, $2, $3, $4)
    on conflict (code) do nothing
    returning id)
  select id from added union all select id from authorities where code = $1 limit 1`

/**
 * The id of an authority that a file names by its ODS code. One that nobody announced yet is entered
 * for the time being, as the file has it; its announcement puts it right.
 */
export async function registerAuthority(
  tx: EntityManager,
  { code, name }: { code: string; name: string },
): Promise<number> {
  const sure = authorityCode(code)
  const values = [sure, name, nameKey(name), authorityKind(name)]
  for (;;) {
    const [row] = await tx.query<{ id: number }[]>(REGISTER, values)
    // None: another transaction entered it meanwhile, and the next look sees it.
    if (row) return row.id
  }
}

/** What sort of body pays, from its name: a kind of NHS body, or `other`. */
export function authorityKind(name: string): string {
  return nhsKindByName(name) ?? 'other'
}
