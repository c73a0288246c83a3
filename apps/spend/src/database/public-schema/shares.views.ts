import { financialYear, type PublicView } from './public-view.js'

export const SHARE_BY_MONTH: PublicView = {
  name: 'share_by_month',
  comment:
    'Sums of payments by method v1 at the newest point of the data, ready to be added up: quicker ' +
    'than payments. New files are in it a moment after they are read.',
  columns: {
    authority_code: 'Who paid: ODS code.',
    month: 'First day of the month.',
    financial_year: 'First calendar year: 2020 is 1 April 2020 to 31 March 2021.',
    category: 'From the expense type, by the rules categories.v1.',
    route:
      'framework, dynamic-market, non-framework, provider-selection-regime, nhs-supply-chain or unknown.',
    class: 'As in payments.',
    lines: 'Payment lines.',
    amount: 'Pounds, credits taken off.',
    amount_unmatched: 'The part of it paid to names that nobody identified.',
  },
  select: `
    select a.code as authority_code, c.month, ${financialYear('c.month')} as financial_year,
           c.category, c.route, c.class, c.lines, c.amount, c.unmatched as amount_unmatched
      from share_cells c join authorities a on a.id = c.authority_id`,
}

export const FIGURES: PublicView = {
  name: 'figures',
  comment: 'SME shares that were published, to be quoted. They never change.',
  columns: {
    figure_id: 'Public id: its page is /figures/ and this id.',
    authority_code: 'ODS code; null for all authorities together.',
    financial_year: 'First calendar year: 2020 is 1 April 2020 to 31 March 2021.',
    series: 'as-was: of the authority that paid; as-is: with those it followed.',
    method: 'Name of the method.',
    data_cut: 'The point of the data.',
    calculated_at: 'When it was published.',
    sme: 'Pounds paid to SMEs.',
    not_sme: 'Pounds paid to others.',
    unknown: 'Pounds paid to third parties whose status is not known.',
    share: 'sme / (sme + not_sme + unknown), four decimals.',
    highest: 'If all of the unknown were SMEs.',
    coverage: 'The part whose status is known. Under 0.5 it is not yet a figure.',
  },
  select: `
    select f.public_id as figure_id, a.code as authority_code, f.financial_year, f.series, f.method,
           f.data_cut, f.calculated_at, (n ->> 'sme')::numeric(18,2) as sme,
           (n ->> 'notSme')::numeric(18,2) as not_sme, (n ->> 'unknown')::numeric(18,2) as unknown,
           (n ->> 'share')::numeric(5,4) as share, (n ->> 'highest')::numeric(5,4) as highest,
           (n ->> 'coverage')::numeric(5,4) as coverage
      from figures f left join authorities a on a.id = f.authority_id
     cross join lateral (select f.result -> 'numbers') r(n)
     where f.measure = 'sme-share'`,
}
