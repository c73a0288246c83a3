import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A file as it came, and each reading of it: a mapping corrected later is another reading. */
const FILES = `
  create table files (
    id            int generated always as identity primary key,
    public_id     uuid not null unique,
    name          text not null,
    source        text not null,
    sha256        bytea not null,
    bytes         bigint not null,
    authority_id  int references authorities (id),
    state         text not null check (state in
                    ('arriving', 'queued', 'asking', 'ingested', 'refused', 'superseded', 'withdrawn')),
    kind          text not null default 'spend' check (kind in ('spend', 'correction')),
    corrects_id   int references files (id),
    supersedes_id int references files (id),
    -- What must be told before it can be read, or why it cannot be: shown to whoever gave it.
    questions     jsonb not null default '[]',
    -- Encoding, separator, header row, columns, order of dates: proposed, then confirmed.
    reading       jsonb,
    sample        jsonb,
    confirmed     boolean not null default false,
    given_by      uuid,
    leased_until  timestamptz,
    attempts      int not null default 0,
    progress      bigint not null default 0,
    version       int not null default 1,
    given_at      timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    xid           xid8 not null default pg_current_xact_id()
  );
  create unique index one_file_of_these_bytes on files (sha256)
    where state not in ('arriving', 'refused', 'withdrawn');
  create index files_waiting on files (id) where state = 'queued';

  create table file_chunks (
    file_id int not null references files (id) on delete cascade,
    place   int not null,
    -- Zstandard, where that is shorter than the bytes themselves.
    packed  boolean not null,
    bytes   bytea not null,
    primary key (file_id, place)
  );
  alter table file_chunks alter column bytes set storage external;

  create table source_mappings (
    source       text not null,
    -- sha256 of the header: a source that changes its columns is remembered in each form.
    header_key   bytea not null,
    reading      jsonb not null,
    authority_id int references authorities (id),
    updated_at   timestamptz not null default now(),
    updated_by   uuid,
    primary key (source, header_key)
  );

  create table readings (
    id         int generated always as identity primary key,
    file_id    int not null references files (id),
    reading    jsonb not null,
    rows_in        int not null default 0,
    rows_accepted  int not null default 0,
    rows_rejected  int not null default 0,
    rows_duplicate int not null default 0,
    sterling_in        numeric(18,2) not null default 0,
    sterling_accepted  numeric(18,2) not null default 0,
    sterling_rejected  numeric(18,2) not null default 0,
    sterling_duplicate numeric(18,2) not null default 0,
    first_day  date,
    last_day   date,
    from_cut   bigint,
    until_cut  bigint,
    read_at    timestamptz not null default now(),
    xid        xid8 not null default pg_current_xact_id()
  );
  create index readings_of_file on readings (file_id);

  create table reading_authorities (
    reading_id   int not null references readings (id),
    authority_id int not null references authorities (id),
    first_day    date not null,
    last_day     date not null,
    primary key (authority_id, reading_id)
  );

  -- Files of one payer are settled one after another, or two that hold the same row would both count it.
  create table payer_turns (
    authority_id int primary key,
    turns        int not null default 1
  );`

/** Words that come back in every row are kept once and named by number. */
const WORDS = `
  create table expense_types (
    id   int generated always as identity primary key,
    name text not null unique
  );
  create table expense_areas (
    id   int generated always as identity primary key,
    name text not null unique
  );
  create table contract_references (
    id        int generated always as identity primary key,
    reference text not null unique
  );
  create table payees (
    id             int generated always as identity primary key,
    public_id      uuid not null unique default gen_random_uuid(),
    name           text not null,
    post_code      text,
    vat_number     text,
    company_number text,
    charity_number text,
    ppon           text,
    unique nulls not distinct (name, post_code, vat_number, company_number, charity_number, ppon)
  );`

const LINES = `
  create table lines (
    reading_id         int not null,
    row_number         int not null,
    authority_id       int not null,
    paid_on            date not null,
    payee_id           int not null,
    expense_type_id    int,
    expense_area_id    int,
    contract_id        int,
    transaction_number text,
    invoice_on         date,
    amount             numeric(18,2) not null,
    description        text
  );
  create index lines_by_row on lines (reading_id, row_number);

  create table duplicate_lines (
    reading_id    int not null,
    row_number    int not null,
    of_reading_id int not null,
    of_row_number int not null,
    authority_id  int not null,
    paid_on       date not null,
    amount        numeric(18,2) not null,
    primary key (reading_id, row_number)
  );
  create index duplicates_of_reading on duplicate_lines (of_reading_id);

  create table rejected_lines (
    reading_id  int not null,
    row_number  int not null,
    column_name text not null,
    value       text,
    rule        text not null,
    advice      text not null,
    amount      numeric(18,2),
    cells       jsonb not null,
    settled_by_reading_id int,
    primary key (reading_id, row_number)
  );

  create table cells (
    reading_id      int not null,
    authority_id    int not null,
    month           date not null,
    payee_id        int not null,
    expense_type_id int,
    contract_id     int,
    lines           int not null,
    amount          numeric(18,2) not null
  );
  create index cells_of_reading on cells (reading_id);
  create index cells_by_month on cells (authority_id, month);
  create index cells_by_payee on cells (payee_id);

  create table invoice_cells (
    reading_id   int not null,
    authority_id int not null,
    month        date not null,
    payee_id     int not null,
    invoices     int not null,
    dated        int not null,
    dated_amount numeric(18,2) not null,
    within_30        int not null,
    within_30_amount numeric(18,2) not null
  );
  create index invoice_cells_by_month on invoice_cells (authority_id, month);`

/** Spend files, their readings, and the payments in them. */
export class Files1793300000001 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    for (const part of [FILES, WORDS, LINES]) await migration.query(part)
    const kept = { retention: '10 years: figures are rebuilt from them' }
    const names = 'names of payees, some of them people; shown to analysts of the payer alone'
    for (const table of ['file_chunks', 'payees', 'lines', 'rejected_lines']) {
      await classify(migration, table, { ...kept, personalData: names })
    }
    const giver = 'id of whoever gave it; its first rows, which may name people'
    await classify(migration, 'files', { ...kept, personalData: giver })
    const mapper = 'id of whoever confirmed it'
    await classify(migration, 'source_mappings', { ...kept, personalData: mapper })
    for (const table of [
      'readings',
      'reading_authorities',
      'payer_turns',
      'expense_types',
      'expense_areas',
      'contract_references',
      'duplicate_lines',
      'cells',
      'invoice_cells',
    ]) {
      await classify(migration, table, { ...kept, personalData: 'none' })
    }
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query(
      `drop table invoice_cells, cells, rejected_lines, duplicate_lines, lines, payees,
         contract_references, expense_areas, expense_types, payer_turns, reading_authorities,
         readings, source_mappings, file_chunks, files`,
    )
  }
}
