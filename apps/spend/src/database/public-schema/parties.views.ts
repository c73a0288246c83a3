import type { PublicView } from './public-view.js'

export const AUTHORITIES: PublicView = {
  name: 'authorities',
  comment: 'Who pays: contracting authorities that gave spend files, or follow one that did.',
  columns: {
    authority_code: 'ODS code, such as RQM.',
    name: 'As the list of NHS organisations has it.',
    kind: 'What sort of body it is, such as trust or integrated-care-board.',
    region: 'Region by its ODS code: Y56 is London. Null where no list tells it.',
    opened_on: 'First day; null where it is not known.',
    closed_on: 'Last day; null while it is open.',
    target_share: 'SME share it set out to reach, 0 to 1; null without a target.',
    target_scope: 'in-scope: PPN 001 binds it; voluntary: it chose the target itself.',
  },
  select: `
    select code as authority_code, name, kind, region, opened_on, closed_on, target_share,
           target_scope from authorities`,
}

export const SUPPLIERS: PublicView = {
  name: 'suppliers',
  comment: 'Who was paid, as far as it is decided. People are not in it.',
  columns: {
    supplier_id: 'Public id; the same in every view.',
    name: 'As its register has it, or as files write it where nobody identified it.',
    identified: 'False: known by its name alone.',
    kind: 'third-party, nhs-supply-chain, nhs, government or pensions-and-tax.',
    company_number: 'At Companies House; the first by number where it has several.',
    status:
      'What it is today by the default method: sme, not-sme or unknown; null unless third-party.',
  },
  select: `
    select s.public_id as supplier_id, s.name, s.identified, s.kind,
           (select min(i.id) from supplier_identifiers i
             where i.supplier_id = s.id and i.scheme = 'GB-COH') as company_number,
           case when s.kind = 'third-party' then coalesce(
             (select t.status from supplier_statuses t
               where t.supplier_id = s.id and t.first_day <= current_date
                 and t.until_day > current_date), 'unknown') end as status
      from suppliers s where s.kind <> 'individual'`,
}

export const CUTS: PublicView = {
  name: 'cuts',
  comment: 'Points of the data: everything that was known when each was taken, and nothing later.',
  columns: { cut: 'Its number; later is larger.', taken_at: 'When it was taken.' },
  select: `select cut, at as taken_at from cuts`,
}
