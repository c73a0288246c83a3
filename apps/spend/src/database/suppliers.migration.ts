import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Lists of who exists, to match payees against: Companies House, charities, NHS bodies, own lists. */
const REGISTERS = `
  create extension if not exists pg_trgm;

  create table register_entries (
    id                int generated always as identity primary key,
    register          text not null,
    number            text not null,
    name              text not null,
    name_key          text not null,
    token_key         text not null,
    post_code         text,
    status            text,
    accounts_category text,
    accounts_on       date,
    parent_number     text,
    kind              text not null default 'third-party',
    loaded_at         timestamptz not null default now(),
    unique (register, number, name_key)
  );
  create index register_by_name on register_entries (name_key);
  create index register_by_tokens on register_entries (token_key);
  create index register_by_number on register_entries (number);
  create index register_by_trigram on register_entries using gin (name_key gin_trgm_ops);`

const SUPPLIERS = `
  create table suppliers (
    id         int generated always as identity primary key,
    public_id  uuid not null unique default gen_random_uuid(),
    name       text not null,
    name_key   text not null,
    -- by-name: nobody has said yet who this is; its payees share a spelling and no more.
    identified boolean not null,
    kind       text not null check (kind in
                 ('third-party', 'nhs-supply-chain', 'nhs', 'government', 'pensions-and-tax', 'individual')),
    group_parent text,
    from_cut   bigint not null,
    xid        xid8 not null default pg_current_xact_id()
  );
  create index suppliers_by_name on suppliers (name_key);

  create table supplier_identifiers (
    scheme      text not null,
    id          text not null,
    supplier_id int not null references suppliers (id),
    primary key (scheme, id)
  );
  create index identifiers_of_supplier on supplier_identifiers (supplier_id);

  create table payee_decisions (
    id           int generated always as identity primary key,
    public_id    uuid not null unique,
    payee_id     int not null references payees (id),
    supplier_id  int not null references suppliers (id),
    decision     text not null check (decision in
                   ('matched', 'no-match', 'rejected', 'split', 'merged', 'undone')),
    kind         text not null,
    confidence   numeric(5,4) not null check (confidence between 0 and 1),
    reason       text not null,
    rule_version text not null,
    decided_by   uuid,
    -- Decisions made by one act are taken back together.
    act_id       uuid not null,
    undoes_act_id uuid,
    decided_at   timestamptz not null default now(),
    from_cut     bigint not null,
    until_cut    bigint,
    xid          xid8 not null default pg_current_xact_id()
  );
  create unique index decision_in_force on payee_decisions (payee_id) where until_cut is null;
  create index decisions_of_supplier on payee_decisions (supplier_id);
  create index decisions_of_payee on payee_decisions (payee_id, from_cut);
  create index decisions_of_act on payee_decisions (act_id);

  create table match_proposals (
    payee_id    int not null references payees (id),
    register_id int not null references register_entries (id),
    score       numeric(5,4) not null,
    reason      text not null,
    rule_version text not null,
    rejected_at timestamptz,
    rejected_by uuid,
    primary key (payee_id, register_id)
  );
  create index proposals_open on match_proposals (payee_id) where rejected_at is null;`

const STATUSES = `
  create table status_evidence (
    id          int generated always as identity primary key,
    public_id   uuid not null unique,
    supplier_id int not null references suppliers (id),
    status      text not null check (status in ('sme', 'not-sme', 'unknown')),
    definition  text not null check (definition in ('PA2023', 'EU2003')),
    source      text not null check (source in ('organisations', 'manual', 'notice', 'list', 'accounts')),
    reference   text not null,
    -- The day the facts are of: of accounts, of a notice. They hold from then on until newer ones.
    as_of       date not null,
    group_checked boolean not null default false,
    group_parent text,
    confidence  numeric(5,4) not null,
    recorded_by uuid,
    recorded_at timestamptz not null default now(),
    from_cut    bigint not null,
    until_cut   bigint,
    xid         xid8 not null default pg_current_xact_id()
  );
  create index evidence_of_supplier on status_evidence (supplier_id);
  create unique index evidence_once on status_evidence (supplier_id, source, reference, definition)
    where until_cut is null;

  -- What notices and firms said of suppliers nobody has paid yet, by identifier or name.
  create table stated_statuses (
    id         int generated always as identity primary key,
    scheme     text,
    number     text,
    name       text not null,
    name_key   text not null,
    status     text not null check (status in ('sme', 'not-sme', 'unknown')),
    definition text not null,
    source     text not null,
    reference  text not null,
    as_of      date not null,
    group_checked boolean not null default false,
    accounts_category text,
    unique nulls not distinct (source, reference, scheme, number, name_key)
  );
  create index stated_by_number on stated_statuses (scheme, number);
  create index stated_by_name on stated_statuses (name_key);

  create table awards (
    id            int generated always as identity primary key,
    reference     text not null unique,
    procurement_id uuid not null,
    ocid          text,
    regime        text not null,
    title         text not null,
    route         text not null check (route in
                    ('framework', 'dynamic-market', 'non-framework', 'provider-selection-regime')),
    buyers        jsonb not null,
    entered_on    date not null,
    sequence      int not null,
    from_cut      bigint not null
  );
  create index awards_by_ocid on awards (ocid);

  create table award_parties (
    award_id int not null references awards (id) on delete cascade,
    part     text not null check (part in ('buyer', 'supplier')),
    scheme   text,
    number   text,
    name_key text not null
  );
  create index award_parties_by_number on award_parties (scheme, number);
  create index award_parties_by_name on award_parties (name_key);`

/** Who was paid, how sure that is, whether they are SMEs, and by which route they came. */
export class Suppliers1793300000002 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    for (const part of [REGISTERS, SUPPLIERS, STATUSES]) await migration.query(part)
    const kept = { retention: '10 years: figures are rebuilt from them' }
    const names = 'names of suppliers, some of them people; those are never published'
    for (const table of ['suppliers', 'stated_statuses', 'register_entries', 'award_parties']) {
      await classify(migration, table, { ...kept, personalData: names })
    }
    const decider = 'id of whoever decided'
    for (const table of ['payee_decisions', 'match_proposals', 'status_evidence']) {
      await classify(migration, table, { ...kept, personalData: decider })
    }
    for (const table of ['supplier_identifiers', 'awards']) {
      await classify(migration, table, { ...kept, personalData: 'none' })
    }
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query(
      `drop table award_parties, awards, stated_statuses, status_evidence, match_proposals,
         payee_decisions, supplier_identifiers, suppliers, register_entries`,
    )
  }
}
