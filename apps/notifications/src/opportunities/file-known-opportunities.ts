import { Transactions } from '@inroad/database/transactions'
import { OpportunityPublishedV1 } from '@inroad/events/pipeline/opportunity-published.v1'
import { faultOf, type Log } from '@inroad/messaging/log'
import { LOG } from '@inroad/service-kit/service.module'
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { fileOpportunity } from './file-opportunity.js'
import { isNhsOpportunity } from './is-nhs-opportunity.query.js'

const AT_ONCE = 200
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

const UNFILED = `
  select o.id, o.sequence, o.data, o.updated_at as "updatedAt"
    from opportunities o
   where o.id > $1 and o.data is not null
     and not exists (select from opportunity_facets f where f.opportunity_id = o.id)
   order by o.id limit ${AT_ONCE}`

interface Unfiled {
  id: string
  sequence: string
  data: unknown
  updatedAt: Date
}

/** Files what was received before there were files: once, beside the service's other work. */
@Injectable()
export class FileKnownOpportunities implements OnApplicationBootstrap, OnModuleDestroy {
  private stopping = false
  private running: Promise<void> = Promise.resolve()

  constructor(
    private readonly transactions: Transactions,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run()
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true
    await this.running
  }

  private async run(): Promise<void> {
    try {
      let after: string | undefined = BEFORE_ALL
      while (after !== undefined && !this.stopping) after = await this.fileSome(after)
    } catch (error) {
      this.log.warn(
        faultOf(error),
        'could not file earlier opportunities; the next start tries again',
      )
    }
  }

  private fileSome(after: string): Promise<string | undefined> {
    return this.transactions.run(async (tx) => {
      const unfiled = await tx.query<Unfiled[]>(UNFILED, [after])
      for (const each of unfiled) await fileUnfiled(tx, each)
      return unfiled.at(-1)?.id
    })
  }
}

async function fileUnfiled(
  tx: EntityManager,
  { sequence, data, updatedAt }: Unfiled,
): Promise<void> {
  const read = OpportunityPublishedV1.readable.safeParse(data)
  if (!read.success) return
  const nhs = await isNhsOpportunity(tx, read.data, updatedAt)
  await fileOpportunity(tx, { opportunity: read.data, sequence, nhs })
}
