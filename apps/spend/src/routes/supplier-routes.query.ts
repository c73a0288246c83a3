import type { EntityManager } from 'typeorm'
import { latestCut } from '../cuts/take-cut.js'
import { existingSupplier } from '../sme-status/supplier-status.query.js'
import { knownAwards } from './known-awards.query.js'
import { awardsOfSuppliers, paidUnder } from './paid.query.js'
import { routePeriods } from './route-periods.query.js'
import type { SupplierAwardView, SupplierRoutesView } from './supplier-routes.view.js'

const MOST = 200

const AUTHORITIES = `select id, code, name from authorities where id = any($1::int[])`

/**
 * By which routes a supplier is paid, and the contracts that say so; at most 200, newest first.
 * @throws NotFound SUPPLIER_NOT_FOUND
 */
export async function supplierRoutes(
  tx: EntityManager,
  publicId: string,
): Promise<SupplierRoutesView> {
  const { id } = await existingSupplier(tx, publicId)
  const cut = await latestCut(tx)
  const periods = await routePeriods(tx, { cut, supplierIds: [id] })
  const authorities = await tx.query<{ id: number; code: string; name: string }[]>(AUTHORITIES, [
    periods.map(({ authorityId }) => authorityId),
  ])
  const byId = new Map(authorities.map((authority) => [authority.id, authority]))
  return {
    supplierId: publicId,
    routes: periods.map(({ authorityId, supplierId: _, ...span }) => {
      const payer = byId.get(authorityId)
      return { ...(payer && { org: payer.code, authority: payer.name }), ...span }
    }),
    awards: await awardsNaming(tx, cut, id),
  }
}

async function awardsNaming(
  tx: EntityManager,
  cut: number,
  supplierId: number,
): Promise<SupplierAwardView[]> {
  const paid = await paidUnder(tx, await awardsOfSuppliers(tx, [supplierId]), cut)
  const ids = paid.filter((one) => one.supplierId === supplierId).map(({ awardId }) => awardId)
  const awards = await knownAwards(tx, cut, { ids })
  const newest = [...awards].sort((one, other) => (one.from < other.from ? 1 : -1))
  return newest.slice(0, MOST).map(({ title, ocid, route, standing, buyers, from }) => {
    return { title, ...(ocid !== null && { ocid }), route, standing, buyers, from }
  })
}
