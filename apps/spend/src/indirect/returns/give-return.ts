import { IndirectReturnReceivedV1 } from '@inroad/events/spend/indirect-return-received.v1'
import { uuidv7 } from '@inroad/database/uuid-v7'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Injectable } from '@nestjs/common'
import { createHash } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { takeCut } from '../../cuts/take-cut.js'
import type { EvidenceGrade, IndirectReturnView } from './indirect-return.view.js'
import { oneReturn } from './one-return.query.js'
import { readReturn, sterlingOf } from './reading/read-return.js'
import { assertSoundReturn, tidyIncome } from './return-rules.js'
import { type NewReturn, returnInForce, storeReturn } from './store-return.js'
import { type StrategicSupplier, strategicSupplier } from './strategic-supplier.js'

export interface GivenReturn {
  /** Its id here, or its company number. */
  supplier: string
  /** First calendar year of the financial year. */
  fy: number
  evidence: EvidenceGrade
  /** Pounds with at most two decimals. */
  nhsIncome?: string
  /** CSV. */
  bytes: Buffer
  givenBy?: string
}

/** Takes the yearly return of a strategic supplier, whole or not at all. */
@Injectable()
export class GiveReturn {
  constructor(private readonly outbox: Outbox) {}

  /**
   * The return as it is kept; `known` where this very one was in force already.
   * @throws RuleBroken RETURN_HAS_FAULTS, MORE_THAN_INCOME, SUPPLIER_UNKNOWN or NOT_A_STRATEGIC_SUPPLIER
   */
  async run(tx: EntityManager, given: GivenReturn): Promise<IndirectReturnView> {
    const read = readReturn(given.bytes)
    const nhsIncome = tidyIncome(given.nhsIncome)
    let taken: Promise<number> | undefined
    const cut = (): Promise<number> => (taken ??= takeCut(tx, 'a return of a strategic supplier'))
    const supplier = await strategicSupplier(tx, given.supplier, cut)
    assertSoundReturn(read, { ownNumbers: companyNumbers(supplier), nhsIncome })

    await tx.query('select 1 from suppliers where id = $1 for update', [supplier.id])
    const sha256 = createHash('sha256').update(given.bytes).digest()
    const before = await returnInForce(tx, supplier.id, given.fy)
    const same = before?.sha256.equals(sha256) && before.evidence === given.evidence
    if (before && same && before.nhsIncome === (nhsIncome ?? null)) {
      return { ...(await oneReturn(tx, before.publicId)), known: true }
    }
    const { fy, evidence, givenBy } = given
    const publicId = uuidv7()
    const fresh = {
      publicId,
      supplier,
      fy,
      evidence,
      nhsIncome,
      sha256,
      givenBy,
      lines: read.lines,
    }
    await storeReturn(tx, fresh, { cut: await cut(), replaces: before?.id })
    await this.tell(tx, fresh, before?.publicId)
    return oneReturn(tx, publicId)
  }

  private async tell(tx: EntityManager, given: NewReturn, replaces?: string): Promise<void> {
    const { publicId, supplier, fy, evidence, lines } = given
    const { total, sme, unknown } = sterlingOf(lines)
    const data = {
      returnId: publicId,
      supplier: { name: supplier.name, identifiers: supplier.identifiers },
      financialYear: fy,
      evidence,
      subcontractors: lines.length,
      sterling: { total, sme, unknown },
      ...(replaces && { replacesReturnId: replaces }),
    }
    await this.outbox.add(tx, IndirectReturnReceivedV1, data, { subject: publicId, sequence: 1 })
  }
}

function companyNumbers({ identifiers }: StrategicSupplier): string[] {
  return identifiers.filter(({ scheme }) => scheme === 'GB-COH').map(({ id }) => id)
}
