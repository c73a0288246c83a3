import { startChild, type Child } from '@inroad/testing/child-process'
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { makeFolder } from './folders.js'

const ENTRY = join(import.meta.dirname, 'copy.process.mjs')

export interface CopyOptions {
  dataDirectory: string
  binaries?: string
  /** Become this user first: only root can. */
  uid?: number
  path?: string
}

export interface Up {
  child: Child
  url: string
  port: number
}

export interface Refusal {
  fault: string
  message: string
}

function startCopy({ path, ...options }: CopyOptions): Child {
  const env = path === undefined ? {} : { PATH: path }
  return startChild(ENTRY, { args: [JSON.stringify(options)], env })
}

/** Starts a copy and waits until its database answers. */
export async function bringUp(options: CopyOptions): Promise<Up> {
  const child = startCopy(options)
  return { child, ...(await said<{ url: string; port: number }>(child, 'up')) }
}

let template: Promise<string> | undefined

/** A data directory that a copy has made and left, for tests of what comes after. */
export async function existingData(): Promise<string> {
  template ??= makeTemplate()
  const dataDirectory = join(await makeFolder(), 'data')
  await cp(await template, dataDirectory, { recursive: true })
  return dataDirectory
}

async function makeTemplate(): Promise<string> {
  const dataDirectory = join(
    await mkdtemp(join(await realpath(tmpdir()), 'inroad-template-')),
    'data',
  )
  const { child } = await bringUp({ dataDirectory })
  await child.kill('SIGTERM')
  return dataDirectory
}

afterAll(async () => {
  if (template) await rm(dirname(await template), { recursive: true })
})

/** Starts a copy that must not come up, and returns why it did not. */
export async function refusal(options: CopyOptions): Promise<Refusal> {
  return said(startCopy(options), 'failed')
}

export async function said<T>(child: Child, word: string): Promise<T> {
  const line = await child.line(new RegExp(`^${word} `))
  return JSON.parse(line.slice(word.length)) as T
}

export async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
    .query(sql)
    .then(({ rows }) => rows as T[])
    .finally(() => client.end())
}

/** Something to find again. */
export async function leaveNote(url: string): Promise<void> {
  await query(url, "CREATE TABLE note AS SELECT 'still here' AS words")
}

export async function readNote(url: string): Promise<string | undefined> {
  const [note] = await query<{ words: string }>(url, 'SELECT words FROM note')
  return note?.words
}
