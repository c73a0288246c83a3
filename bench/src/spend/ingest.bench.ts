import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench } from '../bench.js'
import type { Figure } from '../figure.js'
import { bareCopy } from './ingest-bare.js'
import { ingestDatabase } from './ingest-database.js'
import { ingestWithDuckDb } from './ingest-duckdb.js'
import { FILES, makeSpendFiles, type SpendFiles } from './ingest-files.js'
import { ingestOurs } from './ingest-ours.js'

const TO_REACH = 0.4

/** Spend files from their bytes to sums; bare COPY of the same rows; and the same job by way of DuckDB. */
export const spendIngestBench: Bench = async ({ quick, progress }) => {
  const rows = quick ? 200_000 : 5_000_000
  const bar = progress('spend-ingest', 2 * FILES + 3)
  const folder = await mkdtemp(join(tmpdir(), 'inroad-bench-spend-'))
  const database = await ingestDatabase()
  try {
    const files: SpendFiles[] = []
    for (let place = 0; place < FILES; place++) {
      files.push(await makeSpendFiles(folder, place, rows / FILES))
      bar.update(place + 1)
    }
    const csv = files.map((one) => one.csv)
    const copy = files.map((one) => one.copy)
    const first = await bareCopy(database.url, copy)
    const ours = await ingestOurs(database.url, csv, (done) => bar.update(FILES + 1 + done))
    const bare = (first + (await bareCopy(database.url, copy))) / 2
    const duck = await ingestWithDuckDb(database.url, { folder, csv })
    return [figure(rows, ours.whole, bare), peer(rows, ours.whole, duck)]
  } finally {
    bar.stop()
    await database.drop()
    await rm(folder, { recursive: true })
  }
}

function figure(rows: number, ours: number, bare: number): Figure {
  const ratio = bare / ours
  return {
    name: 'spend-ingest',
    ours: rate(rows, ours),
    limit: `bare COPY ${rate(rows, bare)}`,
    ratio,
    toReach: `${TO_REACH} of bare`,
    ok: ratio >= TO_REACH,
  }
}

function peer(rows: number, ours: number, duck: number): Figure {
  const ratio = duck / ours
  return {
    name: 'spend-ingest, peer',
    ours: rate(rows, ours),
    limit: `DuckDB + COPY ${rate(rows, duck)}`,
    ratio,
    toReach: 'to be told, ahead or behind',
    ok: true,
  }
}

function rate(rows: number, milliseconds: number): string {
  const perSecond = Math.round((rows / milliseconds) * 1000)
  return `${(milliseconds / 1000).toFixed(1)} s, ${perSecond.toLocaleString('en-GB')}/s`
}
