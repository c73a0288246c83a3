import type { EntityManager } from 'typeorm'
import type { PayeeRow } from './resolution.js'

const COLUMNS = `p.id, p.public_id as "publicId", p.name, p.post_code as "postCode",
  p.vat_number as "vatNumber", p.company_number as "companyNumber",
  p.charity_number as "charityNumber", p.ppon`

const UNDECIDED = `
  select ${COLUMNS} from payees p
   where not exists (
     select from payee_decisions d where d.payee_id = p.id and d.until_cut is null)
   order by p.id`

/** Rules decided, and another register may let them decide better; what people decided stays. */
const DECIDED_BY_RULES = `
  select ${COLUMNS} from payees p
    join payee_decisions d on d.payee_id = p.id and d.until_cut is null
   where d.decided_by is null and d.decision = 'no-match' and d.kind <> 'individual'
   order by p.id`

/** Payees without a decision in force. */
export function undecidedPayees(tx: EntityManager): Promise<PayeeRow[]> {
  return tx.query<PayeeRow[]>(UNDECIDED)
}

/** Payees for whom the rules found nobody. */
export function unmatchedPayees(tx: EntityManager): Promise<PayeeRow[]> {
  return tx.query<PayeeRow[]>(DECIDED_BY_RULES)
}
