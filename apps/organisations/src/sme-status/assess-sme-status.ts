import type { OrganisationIdentifier } from '@inroad/codelists/identifier-schemes'
import { SME_LIMITS, testSme } from '@inroad/codelists/sme-definitions'
import { uuidv7 } from '@inroad/database/uuid-v7'
import { SmeStatusAssessedV1 } from '@inroad/events/organisations/sme-status-assessed.v1'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { InvalidInput, RuleBroken } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { recordAct } from '../audit/audit.js'
import { ukDay } from '../uk-day.js'
import type { SmeStatusDto } from './sme-status.dto.js'

export interface StatedSize extends SmeStatusDto {
  organisationId: string
  actorId: string
  now: Date
}

/** Holds the row, so that assessments are numbered one after another. */
const FIRM = `
  select o.name, o.kind,
         (select coalesce(json_agg(json_build_object('scheme', i.scheme, 'id', i.id)
                                   order by i.scheme, i.id), '[]')
            from organisation_identifiers i where i.organisation_id = o.id) as identifiers,
         (select coalesce(max(number), 0) + 1 from sme_statuses s where s.organisation_id = o.id)
           as number
    from organisations o where o.id = $1`

const STORE = `
  insert into sme_statuses (id, organisation_id, definition, status, why, as_of, staff, turnover,
                            balance_sheet, group_checked, number, assessed_by, assessed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`

interface Firm {
  name: string
  kind: string
  identifiers: OrganisationIdentifier[]
  number: number
}

/** Assesses by the chosen definition whether a firm is an SME, from what it states of itself. */
@Injectable()
export class AssessSmeStatus {
  constructor(private readonly outbox: Outbox) {}

  /** @throws RuleBroken ONLY_FIRMS, InvalidInput where the accounts end in the future */
  async run(tx: EntityManager, stated: StatedSize): Promise<void> {
    const { organisationId, definition, staff, turnover, balanceSheet, asOf } = stated
    const { groupChecked, actorId, now } = stated
    if (asOf > ukDay(now)) throw notYet()
    await tx.query('select 1 from organisations where id = $1 for update', [organisationId])
    const [firm] = await tx.query<Firm[]>(FIRM, [organisationId])
    if (firm?.kind !== 'firm') throw onlyFirms()
    const { status, why } = testSme(definition, {
      figures: { staff, turnover, balanceSheet },
      currency: SME_LIMITS[definition].currency,
    })
    const id = uuidv7()
    await tx.query(STORE, [
      ...[id, organisationId, definition, status, why, asOf, staff],
      ...[turnover ?? null, balanceSheet ?? null, groupChecked, firm.number, actorId, now],
    ])
    const details = { definition, status, asOf, groupChecked }
    const act = 'sme-status.assessed'
    await recordAct(tx, { organisationId, actorId, act, subjectId: id, details })
    const { name, identifiers, number: sequence } = firm
    const data = { organisationId, name, identifiers, ...details }
    await this.outbox.add(tx, SmeStatusAssessedV1, data, {
      ...{ subject: organisationId, sequence },
      time: now,
    })
  }
}

function onlyFirms(): RuleBroken {
  return new RuleBroken('ONLY_FIRMS', 'Only firms can be small or medium enterprises.')
}

function notYet(): InvalidInput {
  return new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    { field: 'asOf', message: 'asOf: give the end of accounts that are closed, not a day to come' },
  ])
}
