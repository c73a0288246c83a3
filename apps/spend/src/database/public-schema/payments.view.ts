import { financialYear, type PublicView, WITHHELD } from './public-view.js'

const CLASS = `
  case when coalesce(d.kind, 'third-party') <> 'third-party' then d.kind
       else coalesce(t.status, 'unknown') end`

/** What the SME share by the default method is summed from, at the newest point of the data. */
export const PAYMENTS: PublicView = {
  name: 'payments',
  comment:
    'Payment lines that count now, in the classes of method v1. The SME share of a year is the ' +
    'amount of class sme over that of classes sme, not-sme and unknown.',
  columns: {
    authority_code: 'Who paid: ODS code.',
    authority_name: 'Who paid.',
    paid_on: 'Day of payment.',
    month: 'First day of its month.',
    financial_year: 'First calendar year: 2020 is 1 April 2020 to 31 March 2021.',
    supplier_id: 'Who was paid; null for people, and while it is not decided.',
    supplier_name: 'Who was paid; withheld for people.',
    supplier_identified: 'False: known by its name alone.',
    class:
      'sme, not-sme, unknown (these three are third-party spend); nhs-supply-chain (shown apart); ' +
      'nhs, government, pensions-and-tax, individual (no spend with third parties).',
    category: 'From the expense type, by the rules categories.v1.',
    expense_type: 'As the file has it; null where it has none.',
    transaction_number: 'As the file has it; several lines may share one.',
    invoice_on: 'Day of the invoice, where the file gives it.',
    amount: 'Pounds as the file has them; below zero for credits.',
    file_id: 'The spend file it came in.',
    row_number: 'Its row in that file.',
  },
  select: `
    select a.code as authority_code, a.name as authority_name, l.paid_on,
           date_trunc('month', l.paid_on)::date as month,
           ${financialYear('l.paid_on')} as financial_year,
           case when d.kind <> 'individual' then s.public_id end as supplier_id,
           case when d.kind = 'individual' then ${WITHHELD}
                else coalesce(s.name, 'Not yet decided who was paid') end as supplier_name,
           coalesce(s.identified, false) as supplier_identified,
           ${CLASS} as class,
           case when l.expense_type_id is null then 'Not stated'
                else coalesce(k.category, 'Other') end as category,
           et.name as expense_type, l.transaction_number, l.invoice_on, l.amount,
           f.public_id as file_id, l.row_number
      from lines l
      join readings r on r.id = l.reading_id and r.from_cut is not null and r.until_cut is null
      join files f on f.id = r.file_id
      join authorities a on a.id = l.authority_id
      left join payee_decisions d on d.payee_id = l.payee_id and d.until_cut is null
      left join suppliers s on s.id = d.supplier_id
      left join supplier_statuses t on t.supplier_id = d.supplier_id
            and (date_trunc('month', l.paid_on) + interval '1 month - 1 day')::date >= t.first_day
            and (date_trunc('month', l.paid_on) + interval '1 month - 1 day')::date < t.until_day
      left join expense_types et on et.id = l.expense_type_id
      left join expense_categories k on k.rule_version = 'categories.v1'
                                    and k.expense_type_id = l.expense_type_id`,
}
