import type { EntityManager } from 'typeorm'

/**
 * Makes those whom an issuer knew under earlier addresses known under its present one: the issuer
 * that comes with Inroad moves when its port is changed, and its people stay the same.
 * @param earlier a POSIX regular expression that fits its earlier addresses, whole
 * @returns how many were moved; whoever is known at the present address already stays as they are
 */
export async function moveIssuer(
  tx: EntityManager,
  { earlier, present }: { earlier: string; present: string },
): Promise<number> {
  const moved = await tx.query<{ sub: string }[]>(
    `with moved as (
       update identities i set iss = $2
        where i.iss ~ $1 and i.iss <> $2
          and not exists (select 1 from identities o where o.iss = $2 and o.sub = i.sub)
          and not exists (select 1 from identities o
                           where o.sub = i.sub and o.iss ~ $1 and o.iss <> $2 and o.iss < i.iss)
       returning i.sub)
     select sub from moved`,
    [earlier, present],
  )
  return moved.length
}
