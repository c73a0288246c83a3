import type { EntityManager } from 'typeorm'
import type { IdentifiedRelease } from '../../ocds/release/release.js'
import { PLATFORM_NOTICE_ID } from '../../procurements/rules/find-a-tender.js'

/** One notice belongs to one procurement; an ocid that is known already stays where it is. */
const GIVE = `
  update procurements p
     set ocid = given.ocid
    from (select distinct on (r.ocid) r.ocid, n.procurement_id
            from unnest($1::text[], $2::text[]) as r(ocid, release_id)
            join notices n on n.release_id = r.release_id
             and n.origin = 'authority' and n.state = 'published'
           where not exists (select from procurements known where known.ocid = r.ocid)
           order by r.ocid, n.procurement_id) given
   where p.id = given.procurement_id and p.ocid is null`

/**
 * Gives procurements that an authority entered without an ocid the one that Find a Tender published
 * with the same notice, so that its release finds them and is not told of again.
 */
export async function giveOcids(
  tx: EntityManager,
  releases: readonly IdentifiedRelease[],
): Promise<void> {
  const platform = releases.filter(({ id }) => PLATFORM_NOTICE_ID.test(id))
  if (platform.length === 0) return
  await tx.query(GIVE, [platform.map(({ ocid }) => ocid), platform.map(({ id }) => id)])
}
