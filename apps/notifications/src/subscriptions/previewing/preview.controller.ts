import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { codeNames } from '../../mail/code-names.query.js'
import { criteriaView } from '../criteria-view.js'
import { WantedDto } from '../subscribing/subscribe.dto.js'
import { wantedCriteria } from '../subscribing/wanted-criteria.js'
import { matchingOpportunities } from './matching-opportunities.query.js'
import { previewedOpportunity, type PreviewView } from './preview-view.js'

const DAYS = 90
const DAY = 86_400_000
const MOST = 10

/** What somebody would have been told of, before they say who they are. */
@Controller('subscriptions/preview')
@Anyone()
export class PreviewController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** It only reads; POST because criteria are long and nobody's address line needs to hold them. */
  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async preview(@Body() body: WantedDto): Promise<PreviewView> {
    const criteria = wantedCriteria(body)
    const since = new Date(this.clock.now().getTime() - DAYS * DAY)
    const { manager } = this.dataSource
    const window = { since, most: MOST }
    const { newest, ...counted } = await matchingOpportunities(manager, criteria, window)
    const names = await codeNames(manager, [criteria])
    return {
      days: DAYS,
      since: since.toISOString(),
      ...counted,
      ...criteriaView(criteria, names),
      newest: newest.map((each) => previewedOpportunity(each, criteria, names)),
    }
  }
}
