import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Sums kept ready, for the newest cut and the default method; all can be made again from `cells`.
 * Authority 0 is all of them together.
 */
const ROLLUPS = `
  create table share_cells (
    authority_id int not null,
    month        date not null,
    category     text not null,
    route        text not null,
    class        text not null,
    lines        int not null,
    amount       numeric(18,2) not null,
    -- The part of it paid to names that nobody has identified.
    unmatched    numeric(18,2) not null,
    primary key (authority_id, month, category, route, class)
  );
  create index share_cells_by_month on share_cells (month);

  create table class_months (
    authority_id int not null,
    month        date not null,
    class        text not null,
    lines        int not null,
    amount       numeric(18,2) not null,
    unmatched    numeric(18,2) not null,
    invoices         int not null,
    dated            int not null,
    within_30        int not null,
    dated_amount     numeric(18,2) not null,
    within_30_amount numeric(18,2) not null,
    primary key (authority_id, month, class)
  );
  create index class_months_by_month on class_months (month);

  -- People are not in it.
  create table supplier_years (
    authority_id   int not null,
    financial_year int not null,
    supplier_id    int not null,
    kind           text not null,
    lines          int not null,
    invoices       int not null,
    amount         numeric(18,2) not null,
    primary key (authority_id, financial_year, supplier_id, kind)
  );
  create index supplier_years_by_amount on supplier_years (authority_id, financial_year, amount desc);
  create index supplier_years_of_supplier on supplier_years (supplier_id, financial_year);

  -- Figures of the suppliers of all authorities together, taken away when their year is summed again.
  create table kept_years (
    financial_year int primary key,
    figures        jsonb not null
  );

  -- What suppliers are, day by day, for the newest cut and the default method. No row: unknown.
  create table supplier_statuses (
    supplier_id int not null,
    first_day   date not null,
    until_day   date not null,
    status      text not null,
    evidence_id int,
    primary key (supplier_id, first_day)
  );`

/** Notes are only added, and taken away by whoever does what they say: writers never wait here. */
const STALE = `
  create table stale_months (
    id           bigint generated always as identity primary key,
    authority_id int not null,
    month        date not null,
    since        timestamptz not null default now()
  );
  create index stale_months_of_authority on stale_months (authority_id, month);

  create table stale_suppliers (
    id          bigint generated always as identity primary key,
    supplier_id int not null,
    since       timestamptz not null default now()
  );

  -- Locked by whoever sums anything of the year again.
  create table summed_years (
    financial_year int primary key,
    summed_at      timestamptz not null
  );

  create table expense_categories (
    rule_version    text not null,
    expense_type_id int not null references expense_types (id),
    category        text not null,
    primary key (rule_version, expense_type_id)
  );`

/** What suppliers were at a cut by a method, for figures that were quoted: so plain SQL makes them again. */
const SNAPSHOTS = `
  create table status_snapshots (
    method  text not null,
    cut     bigint not null,
    made_at timestamptz not null default now(),
    primary key (method, cut)
  );
  create table snapshot_statuses (
    method      text not null,
    cut         bigint not null,
    supplier_id int not null,
    first_day   date not null,
    until_day   date not null,
    status      text not null,
    evidence_id int,
    primary key (method, cut, supplier_id, first_day),
    foreign key (method, cut) references status_snapshots (method, cut) on delete cascade
  );`

const KEPT = `
  create table figures (
    id             int generated always as identity primary key,
    public_id      uuid not null unique,
    measure        text not null,
    authority_id   int,
    financial_year int not null,
    method         text not null,
    data_cut       bigint not null,
    series         text not null check (series in ('as-was', 'as-is')),
    result         jsonb not null,
    calculated_at  timestamptz not null default now(),
    calculated_by  uuid,
    xid            xid8 not null default pg_current_xact_id(),
    unique nulls not distinct (measure, authority_id, financial_year, method, data_cut, series)
  );

  create table saved_views (
    public_id  uuid primary key,
    owner_id   uuid not null,
    name       text not null,
    address    text not null,
    created_at timestamptz not null default now(),
    unique (owner_id, name)
  );

  create table indirect_returns (
    id             int generated always as identity primary key,
    public_id      uuid not null unique,
    supplier_id    int not null references suppliers (id),
    financial_year int not null,
    evidence       text not null check (evidence in ('declared', 'sampled', 'invoiced')),
    -- What the supplier says the NHS paid it, so that coverage can be told.
    nhs_income     numeric(18,2),
    sha256         bytea not null,
    given_by       uuid,
    given_at       timestamptz not null default now(),
    from_cut       bigint not null,
    until_cut      bigint,
    xid            xid8 not null default pg_current_xact_id()
  );
  create unique index return_in_force on indirect_returns (supplier_id, financial_year)
    where until_cut is null;

  create table indirect_return_lines (
    return_id      int not null references indirect_returns (id),
    row_number     int not null,
    name           text not null,
    company_number text,
    supplier_id    int references suppliers (id),
    stated_status  text not null check (stated_status in ('sme', 'not-sme', 'unknown')),
    amount         numeric(18,2) not null,
    primary key (return_id, row_number)
  );`

/** The SME share: sums kept ready, figures that were quoted, returns of strategic suppliers. */
export class Figures1793300000003 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    for (const part of [ROLLUPS, STALE, SNAPSHOTS, KEPT]) await migration.query(part)
    const sums = { retention: 'made again at will', personalData: 'none' }
    for (const table of [
      'share_cells',
      'supplier_years',
      'kept_years',
      'class_months',
      'supplier_statuses',
      'stale_months',
      'stale_suppliers',
      'summed_years',
      'expense_categories',
      'status_snapshots',
      'snapshot_statuses',
    ]) {
      await classify(migration, table, sums)
    }
    const kept = { retention: '10 years', personalData: 'id of whoever asked for or gave it' }
    await classify(migration, 'figures', { ...kept, retention: 'for ever: they were quoted' })
    await classify(migration, 'indirect_returns', kept)
    await classify(migration, 'indirect_return_lines', {
      ...kept,
      personalData: 'names of firms, which may be their owners',
    })
    await classify(migration, 'saved_views', {
      retention: 'while its owner wants',
      personalData: 'id of its owner',
    })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query(
      `drop table indirect_return_lines, indirect_returns, saved_views, figures,
         snapshot_statuses, status_snapshots, expense_categories, summed_years, stale_suppliers,
         stale_months, supplier_statuses, kept_years, supplier_years, class_months, share_cells`,
    )
  }
}
