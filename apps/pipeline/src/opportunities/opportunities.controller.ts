import { Transactions } from '@inroad/database/transactions'
import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Clock } from '@inroad/service-kit/clock'
import { Controller, Get, Header, Param, Query } from '@nestjs/common'
import { SearchOpportunitiesDto } from './search/search-opportunities.dto.js'
import { type OpportunityPage, searchOpportunities } from './search/search-opportunities.js'
import { oneOpportunity } from './view/one-opportunity.query.js'
import type { OpportunityView } from './view/opportunity-view.js'

const SECONDS = 'public, max-age=10, stale-while-revalidate=60'

/** What is published, for anybody to search and read. `:id` is our own id or the ocid. */
@Controller('opportunities')
@Anyone()
export class OpportunitiesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('Cache-Control', SECONDS)
  search(@Query() query: SearchOpportunitiesDto): Promise<OpportunityPage> {
    return this.transactions.run((tx) => searchOpportunities(tx, query, this.clock.now()))
  }

  @Get(':id')
  @Header('Cache-Control', SECONDS)
  one(@Param('id') id: string): Promise<OpportunityView> {
    return this.transactions.run((tx) => oneOpportunity(tx, id, this.clock.now()))
  }
}
