import { uuidv7 } from '@inroad/database/uuid-v7'
import { projectOpportunities } from '@inroad/pipeline/opportunities/projection/project-opportunities'
import type { KnownHere } from '@inroad/pipeline/procurements/known/entered-procurement'
import type { EntityManager } from 'typeorm'
import { makeOpportunity } from '../audience/make-opportunity.js'
import { Market } from '../audience/market.js'
import { SeededRandom } from '../audience/seeded-random.js'

const AT_ONCE = 500
const DAY = 86_400_000
/** Days over which they were published, and at most until they close. */
const PUBLISHED_OVER = 120
const OPEN_FOR = 60

const PROCUREMENTS = `
  insert into procurements (id, ocid, version, origin, regime, stage, title, deadline, noticed_at,
                            known)
  select id, ocid, 1, 'import', 'PA2023', known -> 'facts' ->> 'stage', known -> 'facts' ->> 'title',
         (known -> 'facts' ->> 'deadline')::timestamptz,
         (known -> 'merged' ->> 'date')::timestamptz, known
    from unnest($1::uuid[], $2::text[], $3::json[]) as p(id, ocid, known)`

const NOTICES = `
  insert into notices (id, procurement_id, release_id, content_hash, origin, type, effect, url,
                       published_at)
  select gen_random_uuid(), p.id, 'made-up ' || p.ocid, '\\x00', 'import', 'UK4', 'publishes',
         'https://www.find-tender.service.gov.uk/Notice/000001-2026', p.noticed_at
    from procurements p where p.id = any($1)`

interface Made {
  id: string
  version: number
  known: KnownHere
}

/** Fills the pipeline's tables as an import would have, from the same market as the audience's. */
export async function loadOpportunities(
  tx: EntityManager,
  count: number,
  loaded: (done: number) => void,
): Promise<void> {
  const [random, market] = [new SeededRandom(3), new Market(1)]
  for (let done = 0; done < count; done += AT_ONCE) {
    const made = Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, at) =>
      make(random, market, done + at),
    )
    const ids = made.map(({ id }) => id)
    await tx.query(PROCUREMENTS, [
      ids,
      made.map(({ known }) => known.facts.ocid),
      made.map(({ known }) => JSON.stringify(known)),
    ])
    await tx.query(NOTICES, [ids])
    await projectOpportunities(tx, made)
    loaded(done + made.length)
  }
}

function make(random: SeededRandom, market: Market, number: number): Made {
  const { opportunityId: _, notice: _notice, ...opportunity } = makeOpportunity(random, market)
  const published = Date.now() - random.between(0, PUBLISHED_OVER * DAY)
  const closes = new Date(published + random.between(5 * DAY, OPEN_FOR * DAY)).toISOString()
  const ocid = `ocds-h6vhtk-${number.toString(16).padStart(6, '0')}`
  const { stage } = opportunity
  const dated = stage === 'tender' || random.chance(0.3)
  const facts = { ...opportunity, ocid, documents: [], deadline: dated ? closes : undefined }
  const date = new Date(published).toISOString()
  const known: KnownHere = {
    merged: { ocid, id: ocid, date, tag: [stage] },
    standing: { regime: 'PA2023', stage },
    facts,
    told: { published: stage, closed: false, awards: {}, contracts: {} },
  }
  return { id: uuidv7(), version: 1, known }
}
