import type { EntityManager } from 'typeorm'
import { recordAct } from '../audit/audit.js'

export interface ChosenDomains {
  organisationId: string
  domains: readonly string[]
  actorId: string
}

/** Replaces the domains by which people are shown this organisation when they look for theirs. */
export async function setEmailDomains(tx: EntityManager, chosen: ChosenDomains): Promise<void> {
  const { organisationId, actorId } = chosen
  const domains = [...new Set(chosen.domains.map((domain) => domain.toLowerCase()))]
  await tx.query(
    'delete from email_domains where organisation_id = $1 and domain <> all ($2::text[])',
    [organisationId, domains],
  )
  await tx.query(
    `insert into email_domains (organisation_id, domain) select $1, unnest($2::text[])
     on conflict do nothing`,
    [organisationId, domains],
  )
  await recordAct(tx, { organisationId, actorId, act: 'email-domains.set', details: { domains } })
}
