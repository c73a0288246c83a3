import { Transactions } from '@inroad/database/transactions'
import { SignedIn } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Post } from '@nestjs/common'
import { assertActive } from '../invitations/accepting/accept-invitation.js'
import { ChangeMembership } from '../memberships/change-membership.js'
import { ukDay } from '../uk-day.js'
import { assertFirmSchemes } from './firm-schemes.js'
import type { OrganisationView } from './finding/organisation.view.js'
import { normalised, RegisterFirmDto } from './organisations.dto.js'
import { oneOrganisation } from './finding/organisations.query.js'
import { RegisterOrganisations } from './register-organisations.js'

/** A firm is registered by somebody of it, who then administers it here. */
@Controller('firms')
export class FirmsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly registerOrganisations: RegisterOrganisations,
    private readonly changeMembership: ChangeMembership,
  ) {}

  @Post()
  @SignedIn()
  register(
    @Body() { name, identifiers }: RegisterFirmDto,
    @TheCaller() { personId }: Caller,
  ): Promise<OrganisationView> {
    const firm = {
      kind: 'firm' as const,
      name: name.trim(),
      identifiers: normalised(identifiers),
    }
    assertFirmSchemes(firm.identifiers)
    return this.transactions.run(async (tx) => {
      await assertActive(tx, personId)
      const [organisationId = ''] = await this.registerOrganisations.run(tx, [firm])
      await this.changeMembership.run(tx, {
        organisationId,
        personId,
        roles: () => ['org-admin', 'supplier'],
        actorId: personId,
        act: 'firm.registered',
      })
      return oneOrganisation(tx, organisationId, ukDay(this.clock.now()))
    })
  }
}
