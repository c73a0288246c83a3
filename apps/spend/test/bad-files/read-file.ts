import { proposeReading } from '../../src/files/reading/propose-reading.js'
import { readLines } from '../../src/files/reading/read-lines.js'
import type { Question, Reading, RejectedLine, SpendLine } from '../../src/files/reading/reading.js'
import { UnreadableFile } from '../../src/files/reading/unreadable-file.js'
import { pieces } from './pieces.js'

export interface Outcome {
  reading: Reading
  questions: Question[]
  lines: SpendLine[]
  rejected: RejectedLine[]
}

/** Reads a whole file as one reads it after agreeing to what was proposed. */
export async function readFile(
  content: string | Uint8Array,
  changes: Partial<Reading> = {},
): Promise<Outcome> {
  const proposal = await proposeReading(pieces(content))
  const reading = { ...proposal.reading, ...changes }
  return { reading, questions: proposal.questions, ...(await linesOf(content, reading)) }
}

export async function linesOf(content: string | Uint8Array, reading: Reading, size?: number) {
  const lines: SpendLine[] = []
  const rejected: RejectedLine[] = []
  for await (const batch of readLines(pieces(content, size), reading)) {
    lines.push(...batch.lines)
    rejected.push(...batch.rejected)
  }
  return { lines, rejected }
}

/** Why a file could not be read, as `code` or `code:line`; undefined if it could. */
export async function whyUnreadable(content: string | Uint8Array): Promise<string | undefined> {
  try {
    await readFile(content)
    return undefined
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return error.line === undefined ? error.code : `${error.code}:${error.line}`
  }
}
