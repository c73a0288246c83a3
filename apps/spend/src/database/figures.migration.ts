import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Sums kept ready, for the newest cut and the default method; all can be made again from `cells`. */
const ROLLUPS = `
  create table share_cells (
    authority_id int not null,
    month        date not null,
    category     text not null,
    route        text not null,
    class        text not null,
    lines        int not null,
    amount       numeric(18,2) not null,
    primary key (authority_id, month, category, route, class)
  );
  create index share_cells_by_month on share_cells (month);

  -- authority 0 is all of them together.
  create table supplier_years (
    authority_id   int not null,
    financial_year int not null,
    supplier_id    int not null,
    class          text not null,
    lines          int not null,
    invoices       int not null,
    amount         numeric(18,2) not null,
    primary key (authority_id, financial_year, supplier_id)
  );
  create index supplier_years_by_amount on supplier_years (authority_id, financial_year, amount desc);
  create index supplier_years_of_supplier on supplier_years (supplier_id);

  -- What must be summed again before a figure of it is shown.
  create table stale_months (
    authority_id int not null,
    month        date not null,
    since        timestamptz not null default now(),
    primary key (authority_id, month)
  );

  create table expense_categories (
    rule_version    text not null,
    expense_type_id int not null references expense_types (id),
    category        text not null,
    primary key (rule_version, expense_type_id)
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
    for (const part of [ROLLUPS, KEPT]) await migration.query(part)
    const sums = { retention: 'made again at will', personalData: 'none' }
    for (const table of ['share_cells', 'supplier_years', 'stale_months', 'expense_categories']) {
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
         expense_categories, stale_months, supplier_years, share_cells`,
    )
  }
}
