import type { ImportNotices, ImportReport } from './import-notices.js'
import type { ImportCounts } from './ledger/import-ledger.js'
import { readingFault } from './sources/reading-fault.js'
import { type Source, SourceFault } from './sources/source.js'

/** What became of one source. */
export interface SourceReport {
  source: string
  /** Absent when there was nothing to read. */
  report?: ImportReport
  /** Why it, or what follows it, could not be read. */
  failure?: string
}

interface Options {
  now: Date
  /** Told after each transaction, with what the source's import has done so far. */
  progress?(counts: ImportCounts): void
}

/**
 * Imports one source after another, and what their `links.next` leads to until there is none. A source
 * that cannot be read does not keep the next from being read.
 */
export async function* importSources(
  imports: ImportNotices,
  sources: readonly Source[],
  options: Options,
): AsyncGenerator<SourceReport> {
  const waiting = [...sources]
  for (let source = waiting.shift(); source; source = waiting.shift()) {
    const done = await importOne(imports, source, options)
    const { following, failure = done.failure } = followed(source, done.report?.next)
    if (following) waiting.unshift(following)
    yield { ...done, failure }
  }
}

function followed(source: Source, next?: string): { following?: Source; failure?: string } {
  if (next === undefined) return {}
  try {
    return { following: source.following?.(next) }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

async function importOne(
  imports: ImportNotices,
  source: Source,
  options: Options,
): Promise<SourceReport> {
  let bytes: AsyncIterable<Uint8Array>
  try {
    bytes = await source.open()
  } catch (error) {
    return { source: source.name, failure: failureOf(error) }
  }
  return {
    source: source.name,
    report: await imports.run(bytes, { ...options, source: source.name }),
  }
}

function failureOf(error: unknown): string {
  return error instanceof SourceFault ? error.message : readingFault(error)
}

/** Whether all of a source was read and nothing of it was rejected. */
export function wentWell({ report, failure }: SourceReport): boolean {
  return failure === undefined && report?.complete === true && report.counts.rejected === 0
}
