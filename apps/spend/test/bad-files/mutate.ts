import { HEADER, pay } from './recipes/recipe.js'

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A good file of a dozen rows, each with a transaction number of its own: T1001, T1002, ... */
function goodFile(random: () => number): string {
  const newline = random() < 0.5 ? '\n' : '\r\n'
  const rows = Array.from({ length: 12 }, (_, row) =>
    pay({
      date: `${14 + row}/04/2020`,
      number: `T${1001 + row}`,
      amount: random() < 0.3 ? `"${row + 1},234.50"` : `${row}234.50`,
      area: random() < 0.1 ? `"Ward${newline}7"` : 'Ward 7',
    }),
  )
  return [HEADER, ...rows, ''].join(newline)
}

type Change = (bytes: Buffer, at: number, random: () => number) => Buffer

const put =
  (text: string): Change =>
  (bytes, at) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from(text, 'latin1'), bytes.subarray(at)])
const cut = (bytes: Buffer, from: number, to: number) =>
  Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
const lineFrom = (bytes: Buffer, at: number) => {
  const start = bytes.lastIndexOf(10, Math.max(0, at - 1)) + 1
  const end = bytes.indexOf(10, at)
  return [start, end === -1 ? bytes.length : end + 1] as const
}

const CHANGES: Change[] = [
  (bytes, at) => cut(bytes, at, at + 1),
  (bytes, at, random) => cut(bytes, at, at + Math.floor(random() * 60)),
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at, random) => put(String.fromCharCode(Math.floor(random() * 256)))(bytes, at, random),
  (bytes, at, random) => {
    const changed = Buffer.from(bytes)
    changed[at] = Math.floor(random() * 256)
    return changed
  },
  (bytes, at) =>
    Buffer.concat([
      bytes.subarray(0, at),
      bytes.subarray(...lineFrom(bytes, at)),
      bytes.subarray(at),
    ]),
  (bytes, at) => cut(bytes, ...lineFrom(bytes, at)),
  (bytes, at) => {
    const end = bytes.indexOf(10, at)
    return end === -1 ? bytes : cut(bytes, end, end + 1)
  },
  ...[
    '"',
    '"',
    '""',
    ',',
    ',,,',
    ';',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '£',
    '-',
    '(',
    '=1+1',
    '\xef\xbb\xbf',
    '\xff\xfe',
    '€',
  ].map(put),
  put('"\n"'),
  put('","'),
  put(','.repeat(600)),
  put('x'.repeat(3000)),
]

/** A file of a dozen rows with one to six things wrong with it. The same seed gives the same file. */
export function badFile(seed: number): Buffer {
  const random = seeded(seed)
  let bytes: Buffer = Buffer.from(goodFile(random))
  const wrongs = 1 + Math.floor(random() * 6)
  for (let wrong = 0; wrong < wrongs; wrong++) {
    const change = CHANGES[Math.floor(random() * CHANGES.length)]
    if (change) bytes = change(bytes, Math.floor(random() * bytes.length), random)
  }
  return bytes
}
