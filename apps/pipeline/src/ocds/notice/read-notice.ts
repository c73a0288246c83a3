import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import { isNoticeCode } from '@inroad/codelists/notice-types'
import { mergeRelease } from '../release/merge-releases.js'
import { publisherOf, type Publisher, UK_PUBLISHERS } from '../release/publishers.js'
import type { IdentifiedRelease, OcdsDocument, Release } from '../release/release.js'
import { isUpdate, type Meaning, meaningOfTags, NOTICE_MEANINGS } from './notice-meaning.js'
import { intendsToAward } from './provider-selection-regime.js'
import { releaseProse } from './release-prose.js'

const LONGEST_URL = 1000
const LONGEST_TYPE = 20
const FAILED = new Set(['cancelled', 'unsuccessful'])

export type CloseReason = 'cancelled' | 'terminated' | 'withdrawn'

/** What a release is as a notice: its reference, what it means, and whether it only updates. */
export interface Notice {
  ref: Opportunity['notice']
  meaning: Meaning
  update: boolean
  /** Why the procurement ended, when it did. */
  closeReason?: CloseReason
}

/** Reads what notice a release is (UK extension `documents[].noticeType`, else `tag`). */
export function readNotice(
  release: IdentifiedRelease,
  publishers: readonly Publisher[] = UK_PUBLISHERS,
): Notice {
  const own = mergeRelease(undefined, release)
  const document = noticeDocument(own, release.id)
  const type = document?.noticeType?.slice(0, LONGEST_TYPE)
  const meaning = meaningOf(own, release.tag, type)
  const url =
    webAddress(document?.url) ?? publisherOf(release.ocid, publishers)?.noticeUrl?.(release.id)
  return {
    ref: { type, id: release.id, url, publishedAt: release.date },
    meaning,
    update: isUpdate(release.tag),
    closeReason: meaning.effect === 'closes' ? closeReason(own, type) : undefined,
  }
}

/** The document that stands for the notice itself: under its id, or of a notice's type. */
function noticeDocument(release: Release, id: string): OcdsDocument | undefined {
  const documents = [
    ...(release.planning?.documents ?? []),
    ...(release.tender?.documents ?? []),
    ...(release.awards ?? []).flatMap((award) => award.documents ?? []),
    ...(release.contracts ?? []).flatMap((contract) => [
      ...(contract.documents ?? []),
      ...(contract.implementation?.documents ?? []),
    ]),
  ]
  return (
    documents.find((document) => document.id === id && document.noticeType) ??
    documents.findLast(({ noticeType }) => noticeType) ??
    documents.find(({ documentType, url }) => documentType?.endsWith('Notice') && isNoticeUrl(url))
  )
}

/** A notice's own page at Contracts Finder or Public Contracts Scotland, and no attachment. */
function isNoticeUrl(url = ''): boolean {
  return /contractsfinder\.service\.gov\.uk\/Notice\/(?!Attachment)|publiccontractsscotland\.gov\.uk\/search\/show/i.test(
    url,
  )
}

function webAddress(url?: string): string | undefined {
  if (!url || url.length > LONGEST_URL || !/^https?:\/\//i.test(url)) return undefined
  return URL.canParse(url) ? url : undefined
}

function meaningOf(release: Release, tags: readonly string[], type?: string): Meaning {
  if (type && isNoticeCode(type)) return NOTICE_MEANINGS[type]
  if (isGivenUp(release)) return { stage: 'ended', effect: 'closes' }
  const meaning = meaningOfTags(tags)
  if (release.tender?.legalBasis?.scheme !== 'CELEX') return meaning
  return onPreActForm(meaning, release, tags)
}

function onPreActForm(meaning: Meaning, release: Release, tags: readonly string[]): Meaning {
  // A corrigendum (F14) is tagged as an update of the tender, and may correct a notice of any stage.
  if (isUpdate(tags) && meaning.stage === 'tender') return { effect: 'amends' }
  const direct = release.tender?.procurementMethod === 'limited'
  const intention =
    meaning.effect === 'enters-contract' && intendsToAward(releaseProse(release), direct)
  return intention ? { stage: 'award', effect: 'announces-award' } : meaning
}

/** Whether a release without a notice type says that nobody will be awarded anything. */
function isGivenUp({ tender, awards }: Release): boolean {
  if (tender?.status !== 'cancelled' && tender?.status !== 'withdrawn') return false
  return (awards ?? []).every(({ status }) => FAILED.has(status ?? ''))
}

function closeReason({ tender }: Release, type?: string): CloseReason {
  if (type) return 'terminated'
  return tender?.status === 'withdrawn' ? 'withdrawn' : 'cancelled'
}
