import { conform, type Warning } from './conform.js'
import { contentId } from './content-id.js'
import { parseJson } from './parse-json.js'
import { publisherOf, UK_PUBLISHERS, type Publisher } from './publishers.js'
import { RELEASE, type IdentifiedRelease, type Release } from './release.js'

const LONGEST_OCID = 100
const LONGEST_ID = 200

/** Why a release was not taken, as a sentence without its content. */
export interface Rejection {
  reason: string
  field?: string
  ocid?: string
  releaseId?: string
}

export type ParsedRelease =
  | { release: IdentifiedRelease; idFromContent: boolean; warnings: Warning[] }
  | { rejection: Rejection }

/**
 * Reads one release of an OCDS 1.1 package.
 *
 * A release without an ocid, a date or a known publisher is rejected: it could be neither stored,
 * ordered nor trusted. One without an id gets one from its content. Anything else that is not as the
 * standard has it costs that member only, with a warning.
 */
export function parseRelease(
  raw: Buffer | string,
  publishers: readonly Publisher[] = UK_PUBLISHERS,
): ParsedRelease {
  const text = typeof raw === 'string' ? raw : raw.toString('utf8')
  let content: unknown
  try {
    content = parseJson(text)
  } catch (error) {
    return { rejection: { reason: whyNotJson(error) } }
  }
  const warnings: Warning[] = []
  const release = conform(content, RELEASE, '', warnings)
  if (!release) return { rejection: { reason: 'The release is not an object' } }
  return identified(release, content, publishers, warnings)
}

function identified(
  release: Release,
  content: unknown,
  publishers: readonly Publisher[],
  warnings: Warning[],
): ParsedRelease {
  const { ocid = '', date = '', tag = [] } = release
  const given = release.id?.trim()
  const id = given || contentId(content)
  const fault = faultOf({ ocid, id, date }, publishers)
  if (!fault) {
    return { release: { ...release, ocid, id, date, tag }, idFromContent: !given, warnings }
  }
  const found = {
    ocid: ocid.slice(0, LONGEST_OCID) || undefined,
    releaseId: given?.slice(0, LONGEST_ID),
  }
  return { rejection: { ...fault, ...found } }
}

function faultOf(
  { ocid, id, date }: { ocid: string; id: string; date: string },
  publishers: readonly Publisher[],
): Rejection | undefined {
  const fault = (field: string, reason: string): Rejection => ({ field, reason })
  if (!ocid) return fault('ocid', 'The release has no ocid, so it belongs to no procurement')
  if (ocid.length > LONGEST_OCID)
    return fault('ocid', `The ocid has over ${LONGEST_OCID} characters`)
  if (!publisherOf(ocid, publishers)) return fault('ocid', unknownPublisher(publishers))
  if (!date) return fault('date', 'The release has no date, so its place among others is unknown')
  if (id.length > LONGEST_ID) return fault('id', `The id has over ${LONGEST_ID} characters`)
  return undefined
}

function unknownPublisher(publishers: readonly Publisher[]): string {
  const names = publishers.map(({ name, prefix }) => `${name} (${prefix})`).join(', ')
  return `The ocid's prefix is not that of a known publisher: ${names}`
}

function whyNotJson(error: unknown): string {
  if (error instanceof RangeError) return 'The release is nested too deeply'
  // Any other error is about this program, and must not pass for one of the file.
  if (!(error instanceof SyntaxError)) throw error
  const position = /position (\d+)/.exec(String(error))?.[1]
  return position ? `The release is not JSON at character ${position}` : 'The release is not JSON'
}
