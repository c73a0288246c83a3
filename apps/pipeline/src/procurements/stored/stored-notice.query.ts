import { createHash } from 'node:crypto'
import { isNoticeCode } from '@inroad/codelists/notice-types'
import type { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1'
import { Conflict, NotFound } from '@inroad/service-kit/errors'
import { isUUID } from 'class-validator'
import type { EntityManager } from 'typeorm'
import type { Notice } from '../../ocds/notice/read-notice.js'
import type { FactChanges } from '../known/fact-changes.js'
import { meaningOf, type NoticeKind } from '../rules/notice-kinds.js'
import type { TermChanges } from '../terms/tender-terms.js'

interface NewNotice {
  id: string
  procurementId: string
  /** Whose draft it is. */
  organisationId: string
  kind: NoticeKind
  changes: FactChanges
  terms?: TermChanges
}

const INSERT = `
  insert into notices (id, procurement_id, release_id, content_hash, origin, state, type, entry,
                       effect, content, terms, organisation_id)
  values ($1, $2, $3, $4, 'authority', 'draft', $5, $6, $7, $8, $9, $10)`

/** Keeps a notice that an authority enters, as a draft. */
export async function insertNotice(tx: EntityManager, notice: NewNotice): Promise<void> {
  const { id, procurementId, organisationId, kind, changes, terms = {} } = notice
  const content = JSON.stringify(changes)
  await tx.query(INSERT, [
    id,
    procurementId,
    // Its own until it has one on Find a Tender.
    id,
    createHash('sha256').update(content).digest(),
    isNoticeCode(kind) ? kind : null,
    isNoticeCode(kind) ? null : kind,
    meaningOf(kind).effect,
    content,
    JSON.stringify(terms),
    organisationId,
  ])
}

/** A notice that an authority has entered. */
export interface OwnNotice {
  kind: NoticeKind
  changes: FactChanges
  terms: TermChanges
  state: 'draft' | 'published'
  /** Of the request that published it, where that named one. */
  requestKey: Buffer | null
}

const OWN = `
  select coalesce(type, entry) as kind, content as changes, terms, state,
         request_key as "requestKey"
    from notices
   where id = $1 and procurement_id = $2 and origin = 'authority'
     and (state = 'published' or organisation_id = $3)`

/** @throws NotFound NOTICE_NOT_FOUND, also for the draft of another authority */
export async function ownNotice(
  tx: EntityManager,
  procurementId: string,
  noticeId: string,
  organisationId: string,
): Promise<OwnNotice> {
  const known = isUUID(noticeId)
  const [row] = known
    ? await tx.query<OwnNotice[]>(OWN, [noticeId, procurementId, organisationId])
    : []
  if (row) return row
  throw new NotFound('NOTICE_NOT_FOUND', 'This procurement has no such notice of its own.')
}

/** @throws Conflict NOTICE_ALREADY_PUBLISHED */
export function assertDraft({ state }: OwnNotice): void {
  if (state === 'draft') return
  throw new Conflict('NOTICE_ALREADY_PUBLISHED', 'This notice is published. Amend it instead.')
}

const ELSEWHERE = `
  select procurement_id as "procurementId" from notices
   where release_id = $1 and state = 'published' limit 1`

/** @throws Conflict NOTICE_ALREADY_HERE when a notice of this Find a Tender id was entered or imported */
export async function assertNew(tx: EntityManager, platformNoticeId: string): Promise<void> {
  const [other] = await tx.query<{ procurementId: string }[]>(ELSEWHERE, [platformNoticeId])
  if (!other) return
  throw new Conflict(
    'NOTICE_ALREADY_HERE',
    `Notice ${platformNoticeId} is published here already, with procurement ${other.procurementId}.`,
    [{ field: 'findATender.noticeId', message: 'is that of a notice that is here already' }],
  )
}

const PUBLISH = `
  update notices
     set state = 'published', release_id = $2, url = $3, published_at = $4, effect = $5,
         changes = $6, request_key = $7, xid = pg_current_xact_id()
   where id = $1`

interface Published {
  notice: Notice
  /** What it changed of what had been published. */
  changes: readonly MaterialChange[]
  requestKey?: Buffer
}

export async function markPublished(
  tx: EntityManager,
  id: string,
  { notice: { ref, meaning }, changes, requestKey }: Published,
): Promise<void> {
  const values = [id, ref.id, ref.url ?? null, ref.publishedAt, meaning.effect]
  await tx.query(PUBLISH, [...values, JSON.stringify(changes), requestKey ?? null])
}
