import { OPS, SPEND_READER } from '@inroad/database/roles'
import type { MigrationInterface, QueryRunner } from 'typeorm'
import { PAYMENTS_KNOWN, STATUSES_AT } from './public-schema/known-payments.views.js'
import { AUTHORITIES, CUTS, SUPPLIERS } from './public-schema/parties.views.js'
import { PAYMENTS } from './public-schema/payments.view.js'
import { commentOn, createView, SCHEMA } from './public-schema/public-view.js'
import { FIGURES, SHARE_BY_MONTH } from './public-schema/shares.views.js'

export const PUBLIC_VIEWS = [
  ...[AUTHORITIES, SUPPLIERS, CUTS, PAYMENTS, SHARE_BY_MONTH, FIGURES],
  ...[PAYMENTS_KNOWN, STATUSES_AT],
]

const READERS = [SPEND_READER, 'spend', OPS].join(', ')

/** A schema of views for whoever makes charts of their own: nothing in it that may not be public. */
export class PublicSchema1793300000009 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query(`create schema if not exists ${SCHEMA}`)
    for (const view of PUBLIC_VIEWS) {
      await migration.query(createView(view))
      for (const comment of commentOn(view)) await migration.query(comment)
    }
    const about = 'Spend for charts of your own: read-only views without names of people.'
    await migration.query(`comment on schema ${SCHEMA} is '${about}'`)
    await migration.query(`grant usage on schema ${SCHEMA} to ${READERS}`)
    await migration.query(`grant select on all tables in schema ${SCHEMA} to ${READERS}`)
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query(`drop schema ${SCHEMA} cascade`)
  }
}
