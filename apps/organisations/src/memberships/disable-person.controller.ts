import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Clock } from '@inroad/service-kit/clock'
import { NotFound, RuleBroken } from '@inroad/service-kit/errors'
import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { recordAct } from '../audit/audit.js'
import { ExistingId } from '../existing-id.js'
import { administered } from './administered.js'
import { DisablePersonDto } from './people.dto.js'

const DISABLE = `
  update people set disabled_at = case when $2 then coalesce(disabled_at, $3) end where id = $1
  returning id`
const END_SIGN_INS = 'update sign_ins set ended_at = $2 where person_id = $1 and ended_at is null'

/** Closing and opening accounts, for those who look after the installation. */
@Allow('operator')
@Controller('people')
export class DisablePersonController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Put(':personId/disabled')
  @HttpCode(204)
  async disable(
    @Param('personId', ExistingId) personId: string,
    @Body() { disabled }: DisablePersonDto,
    @TheCaller() caller: Caller,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { id } = await administered(tx, caller, caller.organisation?.id ?? '', 'operator')
      if (disabled && personId === caller.personId) throw notYourself()
      await setDisabled(tx, { personId, disabled, now: this.clock.now() })
      await recordAct(tx, {
        organisationId: id,
        actorId: caller.personId,
        act: disabled ? 'person.disabled' : 'person.enabled',
        subjectId: personId,
      })
    })
  }
}

async function setDisabled(
  tx: EntityManager,
  { personId, disabled, now }: { personId: string; disabled: boolean; now: Date },
): Promise<void> {
  const [found] = await tx.query<[unknown[], number]>(DISABLE, [personId, disabled, now])
  if (found.length === 0) throw new NotFound('PERSON_NOT_FOUND', 'There is no such person.')
  if (disabled) await tx.query(END_SIGN_INS, [personId, now])
}

function notYourself(): RuleBroken {
  return new RuleBroken('NOT_YOURSELF', 'Ask another operator to close your account.')
}
