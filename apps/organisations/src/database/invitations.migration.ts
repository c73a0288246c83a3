import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = `
  create table invitations (
    id              uuid primary key,
    organisation_id uuid not null references organisations (id),
    email           text not null,
    roles           text[] not null,
    state           text not null default 'open' check (state in ('open', 'accepted', 'revoked')),
    expires_at      timestamptz not null,
    invited_by      uuid references people (id),
    accepted_by     uuid references people (id),
    created_at      timestamptz not null,
    ended_at        timestamptz,
    mail            text not null default 'queued'
                    check (mail in ('queued', 'sending', 'sent', 'failed', 'by-hand')),
    attempts        int not null default 0,
    due_at          timestamptz not null default now()
  );
  create index invitations_of_organisation on invitations (organisation_id, id desc);
  create index mails_due on invitations (due_at) where mail in ('queued', 'sending');
  create unique index one_open_invitation on invitations (organisation_id, lower(email))
    where state = 'open';

  create table invitation_tokens (
    token_hash    bytea primary key,
    invitation_id uuid not null references invitations (id) on delete cascade
  );
  create index tokens_of_invitation on invitation_tokens (invitation_id);

  create table join_requests (
    id              uuid primary key,
    organisation_id uuid not null references organisations (id),
    person_id       uuid not null references people (id),
    state           text not null default 'waiting'
                    check (state in ('waiting', 'approved', 'refused')),
    created_at      timestamptz not null default now(),
    decided_at      timestamptz,
    decided_by      uuid references people (id)
  );
  create unique index one_waiting_request on join_requests (organisation_id, person_id)
    where state = 'waiting';
  create index requests_of_person on join_requests (person_id);`

/** Two ways into an organisation: being invited by it, or asking it. */
export class Invitations1792900000002 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query(TABLES)
    await classify(migration, 'invitations', {
      retention: '30 days after it ended',
      personalData: 'e-mail address',
    })
    await classify(migration, 'invitation_tokens', {
      retention: 'with the invitation',
      personalData: 'none',
    })
    await classify(migration, 'join_requests', {
      retention: '1 year',
      personalData: 'where a person wants to work',
    })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop table join_requests, invitation_tokens, invitations')
  }
}
