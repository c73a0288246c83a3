import { Transactions } from '@inroad/database/transactions'
import { Allow, Anyone } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { recordAct } from '../audit/audit.js'
import { ExistingId } from '../existing-id.js'
import { administered } from '../memberships/administered.js'
import { ukDay } from '../uk-day.js'
import { organisationKind } from './organisation-kind.query.js'
import type { OrganisationPage, OrganisationView } from './finding/organisation.view.js'
import {
  AsAtDto,
  FindOrganisationsDto,
  normalised,
  RegisterOrganisationDto,
  SuccessionDto,
} from './organisations.dto.js'
import { findOrganisations, oneOrganisation } from './finding/organisations.query.js'
import { RecordSuccessions } from './succession/record-successions.js'
import { RegisterOrganisations } from './register-organisations.js'

/** Who exists: for everybody to look up, for operators to add to. */
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly registerOrganisations: RegisterOrganisations,
    private readonly recordSuccessions: RecordSuccessions,
  ) {}

  @Get()
  @Anyone()
  find(@Query() query: FindOrganisationsDto): Promise<OrganisationPage> {
    return this.transactions.run((tx) => findOrganisations(tx, query))
  }

  @Get(':id')
  @Anyone()
  one(
    @Param('id', ExistingId) id: string,
    @Query() { on = this.today() }: AsAtDto,
  ): Promise<OrganisationView> {
    return this.transactions.run((tx) => oneOrganisation(tx, id, on))
  }

  @Post()
  @Allow('operator')
  register(
    @Body() { kind, name, identifiers }: RegisterOrganisationDto,
    @TheCaller() caller: Caller,
  ): Promise<OrganisationView> {
    const organisation = { kind, name: name.trim(), identifiers: normalised(identifiers) }
    return this.operate(caller, async (tx) => {
      const [id = ''] = await this.registerOrganisations.run(tx, [organisation])
      const actorId = caller.personId
      await recordAct(tx, { organisationId: id, actorId, act: 'organisation.registered' })
      return oneOrganisation(tx, id, this.today())
    })
  }

  @Post(':id/successors')
  @Allow('operator')
  @HttpCode(200)
  succeed(
    @Param('id', ExistingId) predecessor: string,
    @Body() { successorId: successor, on }: SuccessionDto,
    @TheCaller() caller: Caller,
  ): Promise<OrganisationView> {
    return this.operate(caller, async (tx) => {
      await organisationKind(tx, predecessor)
      await organisationKind(tx, successor)
      await this.recordSuccessions.run(tx, [{ predecessor, successor, on }])
      await recordAct(tx, {
        organisationId: predecessor,
        actorId: caller.personId,
        act: 'organisation.succeeded',
        subjectId: successor,
        details: { on },
      })
      return oneOrganisation(tx, predecessor, this.today())
    })
  }

  private today(): string {
    return ukDay(this.clock.now())
  }

  /** Operators stand above organisations, but must be operators at this moment. */
  private operate<Result>(
    caller: Caller,
    work: (tx: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    return this.transactions.run(async (tx) => {
      await administered(tx, caller, caller.organisation?.id ?? '', 'operator')
      return work(tx)
    })
  }
}
