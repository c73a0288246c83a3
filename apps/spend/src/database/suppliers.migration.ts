import { classify } from '@inroad/database/classify'
import { installTrigrams } from '@inroad/database/trigrams'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Lists of who exists, to match payees against: Companies House, charities, NHS bodies, own lists. */
const REGISTERS = `
  create table registers (
    register  text primary key,
    entries   int not null,
    loaded_at timestamptz not null default now()
  );

  create table register_entries (
    id                int generated always as identity primary key,
    register          text not null,
    -- Of the number: GB-COH, GB-CHC, GB-NHS, or what a list says.
    scheme            text not null,
    number            text not null,
    name              text not null,
    name_key          text not null,
    -- A name it bore before; the number is the same.
    former            boolean not null default false,
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
  create index register_by_number on register_entries (number);

  -- What names that are alike have in common, as numbers: a block of entries worth comparing.
  create table register_keys (
    key      int not null,
    entry_id int not null
  );
  create index entries_by_key on register_keys (key, entry_id);
  create index keys_of_entry on register_keys (entry_id);

  -- In how many entries a word stands: a rare word says more than a frequent one.
  create table register_words (
    word    text primary key,
    entries int not null
  );`

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
  create unique index supplier_by_name_only on suppliers (name_key, kind) where not identified;
  create index suppliers_by_part_of_name on suppliers using gin (name_key gin_trgm_ops);

  create table supplier_identifiers (
    scheme      text not null,
    id          text not null,
    supplier_id int not null references suppliers (id),
    primary key (scheme, id)
  );
  create index identifiers_of_supplier on supplier_identifiers (supplier_id);

  -- Whoever has a number of the one is the other from then on.
  create table supplier_merges (
    supplier_id int not null references suppliers (id),
    into_id     int not null references suppliers (id),
    act_id      uuid not null,
    from_cut    bigint not null,
    until_cut   bigint,
    primary key (supplier_id, from_cut),
    check (supplier_id <> into_id)
  );
  create unique index merged_once on supplier_merges (supplier_id) where until_cut is null;
  create index merged_into on supplier_merges (into_id) where until_cut is null;

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
  create index decisions_in_force_of_supplier on payee_decisions (supplier_id) where until_cut is null;
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
    -- Taken back with the act that rejected it.
    rejected_act uuid,
    primary key (payee_id, register_id)
  );
  create index proposals_by_act on match_proposals (rejected_act) where rejected_act is not null;
  create index proposals_open on match_proposals (payee_id) where rejected_at is null;`

/** As `routes/contract-ocid.ts` has it: a migration stays as it is. */
const OCID = 'ocds-[a-z0-9]{6}-[a-z0-9-]*[a-z0-9]'

const STATUSES = `
  create table status_evidence (
    id          int generated always as identity primary key,
    public_id   uuid not null unique default gen_random_uuid(),
    supplier_id int not null references suppliers (id),
    status      text not null check (status in ('sme', 'not-sme', 'unknown')),
    definition  text not null check (definition in ('PA2023', 'EU2003')),
    source      text not null check (source in ('organisations', 'manual', 'notice', 'list', 'accounts')),
    reference   text not null,
    -- The day the facts are of: of accounts, of a notice. They hold from then on until newer ones.
    as_of       date not null,
    group_checked boolean not null default false,
    group_parent text,
    -- Company number of the parent, or its name key where it has none.
    group_parent_key text,
    confidence  numeric(5,4) not null check (confidence between 0 and 1),
    -- What was said beyond the status: figures, boxes ticked, category of accounts.
    details     jsonb not null default '{}',
    recorded_by uuid,
    recorded_at timestamptz not null default now(),
    withdrawn_by uuid,
    withdrawn_reason text,
    -- The act that took payees over from another supplier, and this evidence with them.
    act_id      uuid,
    from_cut    bigint not null,
    until_cut   bigint,
    xid         xid8 not null default pg_current_xact_id()
  );
  create index evidence_of_supplier on status_evidence (supplier_id);
  -- Not partial: the planner would read all that is in force to combine it with another index.
  create unique index evidence_once
    on status_evidence (supplier_id, source, reference, definition, as_of, until_cut)
    nulls not distinct;
  create index evidence_by_parent on status_evidence (group_parent_key)
    where group_parent_key is not null;

  -- What notices, lists and firms said, by identifier or name, of firms paid or not yet.
  create table stated_statuses (
    id         int generated always as identity primary key,
    -- Of whom: scheme and number, or the name key where there are none.
    party      text not null,
    scheme     text,
    number     text,
    name       text not null,
    name_key   text not null,
    status     text not null check (status in ('sme', 'not-sme', 'unknown')),
    definition text not null check (definition in ('PA2023', 'EU2003')),
    source     text not null check (source in ('organisations', 'notice', 'list')),
    reference  text not null,
    as_of      date not null,
    group_checked boolean not null default false,
    group_parent text,
    group_parent_key text,
    confidence numeric(5,4) not null check (confidence between 0 and 1),
    details    jsonb not null default '{}',
    recorded_by uuid,
    -- Of the event; what comes later than a newer one changes nothing.
    sequence   bigint not null default 0,
    from_cut   bigint not null,
    until_cut  bigint
  );
  create unique index stated_once
    on stated_statuses (source, reference, definition, as_of, party, until_cut)
    nulls not distinct;
  create index stated_by_number on stated_statuses (scheme, number);
  create index stated_by_name on stated_statuses (name_key);

  -- Contracts entered, and awards announced of which no contract is known yet.
  create table awards (
    id            int generated always as identity primary key,
    reference     text not null,
    standing      text not null check (standing in ('announced', 'entered')),
    procurement_id uuid not null,
    ocid          text,
    regime        text not null,
    title         text not null,
    award_id      text,
    called_off_from text,
    establishes   text check (establishes in ('framework', 'dynamic-market')),
    buyers        jsonb not null,
    -- Facts of a day that may be paid under from then on.
    entered_on    date not null,
    sequence      bigint not null,
    from_cut      bigint not null,
    until_cut     bigint
  );
  create unique index awards_once on awards (reference, until_cut) nulls not distinct;
  create index awards_by_ocid on awards (ocid);
  create index awards_called_off on awards (called_off_from) where called_off_from is not null;
  create index awards_of_procurement on awards (procurement_id);

  create table award_parties (
    award_id int not null references awards (id) on delete cascade,
    part     text not null check (part in ('buyer', 'supplier')),
    -- Which of several: an organisation has a row for each identifier.
    place    int not null,
    scheme   text,
    number   text,
    name_key text not null
  );
  create index award_parties_of_award on award_parties (award_id);
  create index award_parties_by_number on award_parties (scheme, number);
  create index award_parties_by_name on award_parties (name_key);

  -- References that hold an ocid, whatever else stands in them.
  create index contract_references_by_ocid
    on contract_references (substring(lower(reference) from '${OCID}'))
    where substring(lower(reference) from '${OCID}') is not null;`

/** Who was paid, how sure that is, whether they are SMEs, and by which route they came. */
export class Suppliers1793300000002 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await installTrigrams(migration)
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
    for (const table of ['registers', 'register_keys', 'register_words']) {
      await classify(migration, table, { retention: 'until loaded again', personalData: 'none' })
    }
    for (const table of ['supplier_identifiers', 'supplier_merges', 'awards']) {
      await classify(migration, table, { ...kept, personalData: 'none' })
    }
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop index contract_references_by_ocid')
    await migration.query(
      `drop table award_parties, awards, stated_statuses, status_evidence, match_proposals,
         payee_decisions, supplier_merges, supplier_identifiers, suppliers,
         register_words, register_keys, register_entries, registers`,
    )
  }
}
