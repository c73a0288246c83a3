import { codeLabels } from '@inroad/codelists/labels/code-labels.query'
import { isNoticeCode, platformComesFirst } from '@inroad/codelists/notice-types'
import { NotFound } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { changedFacts } from '../known/fact-changes.js'
import type { Actor } from '../ownership/actor.js'
import { nameOf, type NoticeKind } from '../rules/notice-kinds.js'
import { ownProcurement } from '../stored/own-procurement.query.js'
import { changedTerms } from '../terms/tender-terms.js'
import type { NoticeField } from './notice-field.js'
import { statutoryText } from './statutory-text.js'

/** The text of a notice for Find a Tender, field by field in the order of its form. */
export interface StatutoryTextView {
  procurementId: string
  noticeId: string
  /** Of the procurement, to publish the notice with. */
  version: number
  type: NoticeKind
  name: string
  /** It must stand on Find a Tender before it is published here (regulation 5(11)). */
  platformFirst: boolean
  state: 'draft' | 'published'
  fields: NoticeField[]
  /** How many fields that the notice needs have not been stated. */
  missing: number
}

/** @throws NotFound PROCUREMENT_NOT_FOUND for whatever the reader may not change, NOTICE_NOT_FOUND */
export async function readStatutoryText(
  tx: EntityManager,
  { ref, noticeId }: { ref: string; noticeId: string },
  reader: Actor,
  now: Date,
): Promise<StatutoryTextView> {
  const { id, version, known, terms, notices } = await ownProcurement(tx, ref, reader)
  const notice = notices.find((one) => one.id === noticeId)
  if (!notice) {
    throw new NotFound('NOTICE_NOT_FOUND', 'This procurement has no such notice of its own.')
  }
  const { kind, state } = notice
  const facts = changedFacts(known.facts, notice.changes)
  const { ocid } = known.facts
  const { regime } = known.standing
  const labels = await labelsOf(tx, facts.cpv, facts.regions)
  const stated = { facts, terms: changedTerms(terms, notice.terms), labels }
  const fields = statutoryText({ kind, regime, ocid, ...stated, now })
  const first = isNoticeCode(kind) && platformComesFirst(kind)
  const of = { procurementId: id, noticeId, version, type: kind, name: nameOf(kind), state }
  return { ...of, platformFirst: first, fields, missing: fields.filter((f) => f.missing).length }
}

/** Labels of the codes themselves: that of a wider code would be another code's. */
async function labelsOf(
  tx: EntityManager,
  cpv: readonly string[],
  regions: readonly string[],
): Promise<Map<string, string>> {
  const known = [
    ...(await codeLabels(tx, 'cpv', cpv)).entries(),
    ...(await codeLabels(tx, 'itl', regions)).entries(),
  ]
  const own = known.filter(([code, label]) => label.code === code)
  return new Map(own.map(([code, { label }]) => [code, label]))
}
