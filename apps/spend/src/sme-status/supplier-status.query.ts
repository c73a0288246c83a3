import type { EntityManager } from 'typeorm'
import { latestCut } from '../cuts/take-cut.js'
import { noSuchSupplier } from './existing-id.js'
import { DEFAULT_METHOD, statusRulesOf } from '../figures/methods/published-methods.js'
import type { StatusEvidenceView, StatusHistoryView, StatusPeriodView } from './evidence.view.js'
import { formerSuppliers } from './former-suppliers.query.js'
import { ukDay } from './statements/uk-day.js'
import { type StatusPeriod, statusOn } from './status-periods.js'
import { supplierStatusPeriods } from './status-periods.query.js'

/** As the figures have it where nobody names another method. */
const RULES = statusRulesOf(DEFAULT_METHOD)

/** A statement on a firm is for all analysts to see; the name of a person is not. */
const SUPPLIER = `
  select id, case kind when 'individual' then 'Individual (name withheld)' else name end as name
    from suppliers where public_id = $1`

const EVIDENCE = `
  select id as key, public_id as id, status, definition, source, reference, as_of::text as "asOf",
         group_checked as "groupChecked", group_parent as "groupParent",
         confidence::float8 as confidence, recorded_at as "recordedAt", recorded_by as "recordedBy",
         from_cut::int as "fromCut", until_cut::int as "untilCut",
         withdrawn_reason as "withdrawnReason"
    from status_evidence where supplier_id = any($1) order by as_of desc, id desc limit 500`

const NOBODY_SAID: StatusPeriod = { status: 'unknown', why: 'nobody has said' }

type EvidenceRow = { [Field in keyof StatusEvidenceView]: StatusEvidenceView[Field] | null } & {
  key: number
  recordedAt: Date
}

/**
 * What a supplier is and was, and everything that was said of it.
 * @throws NotFound SUPPLIER_NOT_FOUND
 */
export async function supplierStatus(
  tx: EntityManager,
  publicId: string,
  now: Date,
): Promise<StatusHistoryView> {
  const supplier = await existingSupplier(tx, publicId)
  const cut = await latestCut(tx)
  const former = await formerSuppliers(tx, { cut, supplierIds: [supplier.id] })
  const evidence = await tx.query<EvidenceRow[]>(EVIDENCE, [[supplier.id, ...former.keys()]])
  const question = { rules: RULES, cut, supplierIds: [supplier.id] }
  const known = (await supplierStatusPeriods(tx, question)).get(supplier.id) ?? [NOBODY_SAID]
  const today = statusOn(known, ukDay(now)) ?? NOBODY_SAID
  const ids = new Map(evidence.map(({ key, id }) => [key, id ?? '']))
  return {
    supplierId: publicId,
    name: supplier.name,
    definition: RULES.definition,
    ...{ status: today.status, why: today.why },
    periods: known.map((period) => periodView(period, ids)),
    evidence: evidence.map(evidenceView),
  }
}

/** @throws NotFound SUPPLIER_NOT_FOUND */
export async function existingSupplier(
  tx: EntityManager,
  publicId: string,
): Promise<{ id: number; name: string }> {
  const [supplier] = await tx.query<{ id: number; name: string }[]>(SUPPLIER, [publicId])
  if (!supplier) throw noSuchSupplier()
  return supplier
}

function periodView(
  { evidenceId, ...period }: StatusPeriod,
  ids: ReadonlyMap<number, string>,
): StatusPeriodView {
  const id = evidenceId === undefined ? undefined : ids.get(evidenceId)
  return { ...period, ...(id !== undefined && { evidenceId: id }) }
}

/** Without what it has not: absent, never null. */
function evidenceView({ key: _, recordedAt, ...row }: EvidenceRow): StatusEvidenceView {
  const present = Object.entries(row).filter(([, value]) => value !== null)
  return {
    ...Object.fromEntries(present),
    recordedAt: recordedAt.toISOString(),
  } as StatusEvidenceView
}
