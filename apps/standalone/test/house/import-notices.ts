import { startChild } from '@inroad/testing/child-process'
import { join } from 'node:path'

const CLI = join(import.meta.dirname, '../../dist/cli.js')

export interface Imported {
  code: number | null
  /** Of all sources together. */
  counts: Record<'received' | 'new' | 'changed' | 'unchanged' | 'rejected' | 'events', number>
  sources: { source: string; complete: boolean; addsUp: boolean }[]
}

/** `inroad notices import <path> --as-at <date>` in a process of its own, as anybody runs it. */
export async function importNotices(
  databaseUrl: string,
  path: string,
  asAt: string,
): Promise<Imported> {
  const args = ['notices', 'import', path, '--as-at', asAt, '--json']
  const child = startChild(CLI, { args, env: { DATABASE_URL: databaseUrl } })
  const { code } = await child.exited
  const [, json] = /^(\{.*^\})/ms.exec(child.output()) ?? []
  if (json === undefined) throw new Error(`the import said no JSON:\n${child.output()}`)
  return { code, ...(JSON.parse(json) as Omit<Imported, 'code'>) }
}
