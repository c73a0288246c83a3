import type { Tender } from '../release/release.js'
import type { DocumentFact } from './procurement-facts.js'
import { cut, plainText } from './plain-text.js'

const MOST = 500
const LONGEST_KEY = 1000
const LONGEST_TITLE = 300
/** Statements to the public and sections of the notice's own form, which are no document to fetch. */
const NOT_FETCHED = new Set([
  'conflictOfInterest',
  'economicSelectionCriteria',
  'technicalSelectionCriteria',
])

/** The documents that bidders get (`tender.documents`), without the notices themselves. */
export function readDocuments({ documents }: Tender): DocumentFact[] {
  const found = (documents ?? []).flatMap((document) => {
    const { documentType = '', noticeType, url, title, description, id } = document
    if (noticeType || documentType.endsWith('Notice') || NOT_FETCHED.has(documentType)) return []
    const key = url ?? title ?? id
    return key
      ? [{ key: cut(key, LONGEST_KEY), title: plainText(title ?? description, LONGEST_TITLE) }]
      : []
  })
  return [...new Map(found.map((document) => [document.key, document])).values()].slice(0, MOST)
}
