import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { requiredVersion } from '@inroad/service-kit/if-match'
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Put } from '@nestjs/common'
import { ExistingId } from '../existing-id.js'
import { administered } from './administered.js'
import { ChangeMembership } from './change-membership.js'
import { SetRolesDto } from './people.dto.js'
import { member, type MemberList, members, type MemberView } from './people.query.js'

/** The people of an organisation, for those who administer it. */
@Allow('org-admin')
@Controller('organisations/:id/people')
export class PeopleController {
  constructor(
    private readonly transactions: Transactions,
    private readonly changeMembership: ChangeMembership,
  ) {}

  @Get()
  list(@Param('id', ExistingId) id: string, @TheCaller() caller: Caller): Promise<MemberList> {
    return this.transactions.run(async (tx) => {
      await administered(tx, caller, id)
      return { items: await members(tx, id) }
    })
  }

  @Get(':personId')
  one(
    @Param('id', ExistingId) id: string,
    @Param('personId', ExistingId) personId: string,
    @TheCaller() caller: Caller,
  ): Promise<MemberView> {
    return this.transactions.run(async (tx) => {
      await administered(tx, caller, id)
      return member(tx, id, personId)
    })
  }

  @Put(':personId/roles')
  setRoles(
    @Param('id', ExistingId) organisationId: string,
    @Param('personId', ExistingId) personId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { roles }: SetRolesDto,
    @TheCaller() caller: Caller,
  ): Promise<MemberView> {
    const version = requiredVersion(ifMatch)
    return this.transactions.run(async (tx) => {
      await administered(tx, caller, organisationId)
      await member(tx, organisationId, personId)
      await this.changeMembership.run(tx, {
        organisationId,
        personId,
        roles: () => roles,
        version,
        actorId: caller.personId,
        act: 'roles.set',
      })
      return member(tx, organisationId, personId)
    })
  }

  @Delete(':personId')
  @HttpCode(204)
  async remove(
    @Param('id', ExistingId) organisationId: string,
    @Param('personId', ExistingId) personId: string,
    @TheCaller() caller: Caller,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      await administered(tx, caller, organisationId)
      await member(tx, organisationId, personId)
      await this.changeMembership.run(tx, {
        organisationId,
        personId,
        roles: () => [],
        actorId: caller.personId,
        act: 'member.removed',
      })
    })
  }
}
