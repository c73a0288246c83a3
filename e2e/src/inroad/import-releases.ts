import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from '@inroad/testing/child-process'
import { BARE, ROOT } from './start-inroad.js'

const CLI = join(ROOT, 'apps/standalone/dist/cli.js')

export interface MadeTender {
  /** Its number among those that are made up here. */
  number: number
  title: string
  description?: string
  buyer?: string
  lots?: string[]
}

/** A made-up OCDS release of a tender notice that is open for years. */
export function madeRelease({ number, title, ...more }: MadeTender) {
  const { description = 'Made up.', buyer = 'Example Vale NHS Foundation Trust', lots = [] } = more
  const id = `made-${number}`
  const party = { id: 'MADE-BUYER', name: buyer }
  return {
    ...{ ocid: `ocds-h6vhtk-${id}`, id, date: '2026-08-10T09:00:00+01:00', tag: ['tender'] },
    parties: [{ ...party, roles: ['buyer'] }],
    buyer: party,
    tender: {
      ...{ id, title, description, status: 'active' },
      legalBasis: { scheme: 'UKPGA', id: '2023/54' },
      tenderPeriod: { endDate: '2032-03-15T12:00:00Z' },
      lots: lots.map((lot, index) => ({ id: String(index + 1), title: lot, description: lot })),
      documents: [
        {
          ...{ id, documentType: 'tenderNotice', noticeType: 'UK4', description: title },
          url: `https://inroad.example/made/${id}`,
        },
      ],
    },
  }
}

/** `inroad notices import` of a file with these, beside the running Inroad. */
export async function importReleases(
  dataDirectory: string,
  releases: readonly object[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'inroad-releases-'))
  const file = join(folder, 'made-releases.json')
  await writeFile(file, JSON.stringify({ uri: 'https://inroad.example/made', releases }))
  const child = startChild(CLI, {
    args: ['notices', 'import', file],
    env: { ...BARE, INROAD_DATA: dataDirectory },
  })
  const { code } = await child.exited
  await rm(folder, { recursive: true })
  if (code !== 0) throw new Error(`The releases were not imported:\n${child.output()}`)
}
