import { Transactions } from '@inroad/database/transactions'
import { faultOf, type Log } from '@inroad/messaging/log'
import { LOG } from '@inroad/service-kit/service.module'
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { KnownHere } from '../../procurements/known/entered-procurement.js'
import { PROJECTION, projectOpportunities } from './project-opportunities.js'

const AT_ONCE = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

const MISSING = `
  select p.id from procurements p
   where p.id > $1
     and not exists (select from opportunities o where o.id = p.id and o.projection = $2)
   order by p.id limit $3`

const LOCK = `
  select id, version, known from procurements
   where id = any($1) and known::jsonb ? 'facts' order by id for update`

/**
 * Fills the search with procurements that were stored before there was one, or before what it keeps
 * changed. In sets, beside the work of the service, and again from where it was when that ends.
 */
@Injectable()
export class FillSearch implements OnApplicationBootstrap, OnModuleDestroy {
  private stopping = false
  private running: Promise<void> = Promise.resolve()

  constructor(
    private readonly transactions: Transactions,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run().catch((error: unknown) => {
      this.log.warn(faultOf(error), 'the search could not be filled; the next start tries again')
    })
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true
    await this.running
  }

  private async run(): Promise<void> {
    let after: string | undefined = FIRST
    while (!this.stopping && after !== undefined) after = await this.fill(after)
  }

  private fill(after: string): Promise<string | undefined> {
    return this.transactions.run((tx) => fillAfter(tx, after))
  }
}

/** Fills one set, and says where the next begins; undefined when there is nothing more. */
export async function fillAfter(tx: EntityManager, after: string): Promise<string | undefined> {
  const missing = await tx.query<{ id: string }[]>(MISSING, [after, PROJECTION, AT_ONCE])
  const ids = missing.map(({ id }) => id)
  type Row = { id: string; version: number; known: KnownHere }
  if (ids.length > 0) await projectOpportunities(tx, await tx.query<Row[]>(LOCK, [ids]))
  return ids.at(-1)
}
