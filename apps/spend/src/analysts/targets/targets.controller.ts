import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Body, Controller, Param, Put } from '@nestjs/common'
import { assertMayActFor } from '../../authorities/may-act-for.js'
import type { AuthorityView } from '../../authorities/showing/authority.view.js'
import { existingAuthority, oneAuthority } from '../../authorities/showing/one-authority.query.js'
import { setTarget } from './set-target.js'
import { TargetDto } from './target.dto.js'

/** The SME share each authority wants to reach, set by its own people. */
@Controller('authorities/:code/target')
export class TargetsController {
  constructor(private readonly transactions: Transactions) {}

  /** Sets the target; without `share` there is none any more. */
  @Put()
  @Allow('analyst', 'org-admin', 'operator')
  set(
    @Param('code') code: string,
    @Body() target: TargetDto,
    @TheCaller() caller: Caller,
  ): Promise<AuthorityView> {
    return this.transactions.run(async (tx) => {
      const authority = await existingAuthority(tx, code)
      await assertMayActFor(tx, caller, authority.id)
      await setTarget(tx, authority, target)
      return oneAuthority(tx, code, caller)
    })
  }
}
