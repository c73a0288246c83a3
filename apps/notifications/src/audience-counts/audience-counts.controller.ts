import { Allow } from '@inroad/service-kit/access/access.decorators'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common'
import { DataSource } from 'typeorm'
import type { MatchedFacts } from '../matching/matched-facts.js'
import { isNhsOpportunity } from '../opportunities/is-nhs-opportunity.query.js'
import { AudienceCountsDto } from './audience-counts.dto.js'
import { countAudience } from './audience-counts.query.js'
import { AUDIENCE_REGIONS, type AudienceRegion } from './audience-regions.js'
import { inEachCell, shown, shownTotal, type ShownCount } from './disclosure.js'

/** Those who asked for this region, among those who would be told. */
export interface RegionCount extends AudienceRegion {
  people: ShownCount
}

export interface AudienceCounts {
  /** People who would be told; somebody with several subscriptions once. */
  total: ShownCount
  /** The twelve regions and "anywhere"; somebody who asked for several is counted in each. */
  regions: RegionCount[]
}

/** How many people a draft would reach, before it is published. Figures of 1 to 9 are never given. */
@Controller('audience-counts')
@Allow('buyer', 'approver')
export class AudienceCountsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** How many people a draft would reach, by the regions they asked for. */
  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async count(@Body() draft: AudienceCountsDto): Promise<AudienceCounts> {
    const { smeSuitable, ...facts } = draft
    const matched: MatchedFacts = { ...facts, ...(smeSuitable === true && { smeSuitable }) }
    const tx = this.dataSource.manager
    const nhs = await isNhsOpportunity(tx, matched, this.clock.now())
    const groups = await countAudience(tx, matched, nhs)
    const counts = inEachCell(groups, AUDIENCE_REGIONS.length)
    return {
      total: shownTotal(groups, AUDIENCE_REGIONS.length),
      regions: AUDIENCE_REGIONS.map((region, at) => ({
        ...region,
        people: shown(counts[at] ?? 0),
      })),
    }
  }
}
