import type { EntityManager } from 'typeorm'
import { parseCpv } from '../cpv.js'
import { parseItl } from '../itl.js'
import { codeRow } from '../loading/code-row.js'
import type { CodeList } from './merge-codes.js'

/** A label as a notice gives it (OCDS `classification.description`). */
export interface NoticeLabel {
  list: CodeList
  code: string
  label: string
}

/**
 * Keeps labels of codes that have none yet, and returns how many those were. Neither a file's label
 * nor one learned before is replaced; a code or label without the form of one is passed over.
 */
export async function learnLabels(
  tx: EntityManager,
  labels: readonly NoticeLabel[],
): Promise<number> {
  const sound = labels.flatMap(soundLabel)
  if (sound.length === 0) return 0
  const learned = await tx.query<unknown[]>(
    `insert into codes (list, code, label, source)
     select list, code, label, 'notice'
       from unnest($1::text[], $2::text[], $3::text[]) as given (list, code, label)
     on conflict (list, code) do nothing
     returning 1`,
    [sound.map(({ list }) => list), sound.map(({ code }) => code), sound.map(({ label }) => label)],
  )
  return learned.length
}

function soundLabel({ list, code: text, label: given }: NoticeLabel): NoticeLabel[] {
  const code = list === 'cpv' ? cpvCode(text) : parseItl(text)
  const result =
    code === undefined ? undefined : codeRow(code, given.replace(/\p{Cc}/gu, ' ').trim())
  return result && 'row' in result ? [{ list, ...result.row }] : []
}

function cpvCode(text: string): string | undefined {
  const parsed = parseCpv(text)
  return 'code' in parsed ? parsed.code : undefined
}
