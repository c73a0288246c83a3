import { Transactions } from '@inroad/database/transactions'
import { uuidv7 } from '@inroad/database/uuid-v7'
import { SmeShareCalculatedV1 } from '@inroad/events/spend/sme-share-calculated.v1'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import type { Caller } from '@inroad/service-kit/access/caller'
import { Forbidden } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { assertMayActFor, mayActFor } from '../../authorities/may-act-for.js'
import { methodNamed } from '../methods/published-methods.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { ReadFigures } from '../scope/read-figures.js'
import { smeShare } from '../share/sme-share.query.js'
import type { SmeShareView } from '../share/sme-share.view.js'
import type { KeepFigureDto } from './keep-figure.dto.js'
import { snapshotStatuses } from './snapshot-statuses.js'

const INSERT = `
  insert into figures (public_id, measure, authority_id, financial_year, method, data_cut, series,
                       result, calculated_by)
  values ($1, 'sme-share', $2, $3, $4, $5, $6, $7, $8)
  on conflict (measure, authority_id, financial_year, method, data_cut, series) do nothing
  returning public_id as id`

const KNOWN = `
  select public_id as id from figures
   where measure = 'sme-share' and authority_id is not distinct from $1 and financial_year = $2
     and method = $3 and data_cut = $4 and series = $5`

/** Publishes an SME share: from the cells themselves, so that it hangs on no sums that are kept. */
@Injectable()
export class KeepFigure {
  constructor(
    private readonly figures: ReadFigures,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** @returns the figure's id; the same one where it is published already */
  async run(input: KeepFigureDto, caller: Caller): Promise<string> {
    const { scope, view } = await this.figures.read(input, async (tx, found) => ({
      scope: found,
      view: await smeShare(tx, { ...found, kept: false }),
    }))
    return this.transactions.run(async (tx) => {
      const authorityId = await ownAuthority(tx, scope, caller)
      await snapshotStatuses(tx, methodNamed(view.method.name), view.dataCut.cut)
      return this.keep(tx, authorityId, view, caller.personId)
    })
  }

  private async keep(
    tx: EntityManager,
    authorityId: number | null,
    view: SmeShareView,
    by: string,
  ): Promise<string> {
    const { financialYear, method, dataCut, series } = view
    const of = [authorityId, financialYear, method.name, dataCut.cut, series]
    const id = uuidv7()
    const added = await tx.query<{ id: string }[]>(INSERT, [id, ...of, JSON.stringify(view), by])
    if (added.length === 0) {
      const [known] = await tx.query<{ id: string }[]>(KNOWN, of)
      return known?.id ?? id
    }
    await this.outbox.add(tx, SmeShareCalculatedV1, told(id, view), { subject: id, sequence: 1 })
    return id
  }
}

const ID_OF_CODE = 'select id from authorities where code = $1'

/** A share of all is for people of the installation. */
async function ownAuthority(
  tx: EntityManager,
  { organisation }: FigureScope,
  caller: Caller,
): Promise<number | null> {
  if (!organisation) {
    if ((await mayActFor(tx, caller)).all) return null
    throw new Forbidden('NOT_YOUR_AUTHORITY', 'Name your organisation: give its code as `org`.')
  }
  const [row] = await tx.query<{ id: number }[]>(ID_OF_CODE, [organisation.code])
  const id = row?.id ?? 0
  await assertMayActFor(tx, caller, id)
  return id
}

function told(figureId: string, view: SmeShareView) {
  const { organisation, financialYear, method, dataCut, series, numbers } = view
  const { sme, notSme, unknown, share, lowest, highest, coverage } = numbers
  const authority = organisation && {
    name: organisation.name,
    identifiers: [{ scheme: 'GB-NHS', id: organisation.code }],
  }
  return {
    figureId,
    ...(authority && { authority }),
    financialYear,
    method: method.name,
    dataCut: dataCut.cut,
    series,
    sterling: { sme, notSme, unknown },
    ...(share !== undefined && { share }),
    ...(lowest !== undefined && { lowest }),
    ...(highest !== undefined && { highest }),
    ...(coverage !== undefined && { coverage }),
  }
}
