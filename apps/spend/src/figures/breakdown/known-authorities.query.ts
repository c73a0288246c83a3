import type { EntityManager } from 'typeorm'

export interface AuthorityFacts {
  id: number
  code: string
  name: string
  kind: string
  region: string
}

const ALL = `
  select id, code, name, kind, coalesce(region, 'none') as region from authorities order by id`

export async function knownAuthorities(tx: EntityManager): Promise<Map<number, AuthorityFacts>> {
  const rows = await tx.query<AuthorityFacts[]>(ALL)
  return new Map(rows.map((row) => [row.id, row]))
}
