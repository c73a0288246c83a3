import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { type Readable, Transform } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { WrongRegisterFile } from './wrong-register-file.js'

/** The whole of Companies House unpacks to some 2.5 GB, five times its size. */
const LARGEST = 12 * 1024 ** 3
const MOST_TIMES = 60
const ALWAYS_ALLOWED = 64 * 1024 ** 2

/** A list on its way in. */
export interface RegisterFile {
  stream: Readable
  /** Bytes to come, for whoever watches. */
  bytes: number
}

/**
 * A CSV file, or the one CSV file within a zip, unpacked as it is read.
 * @throws WrongRegisterFile for a zip without, or with several, or one that unpacks beyond reason
 */
export async function openRegisterFile(path: string): Promise<RegisterFile> {
  const { size } = await stat(path)
  if (!(await isZip(path))) return { stream: createReadStream(path), bytes: size }
  const zip = await openPromise(path, { autoClose: false }).catch(() => {
    throw new WrongRegisterFile('the zip archive is damaged. Download it again')
  })
  const entry = await onlyCsv(zip)
  assertReasonable(entry.uncompressedSize, entry.compressedSize)
  const packed = await zip.openReadStreamPromise(entry)
  const stream = packed.pipe(atMost(limitOf(entry.compressedSize)))
  packed.once('error', (error) => stream.destroy(error))
  stream.once('close', () => zip.close())
  return { stream, bytes: entry.uncompressedSize }
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('latin1') === 'PK\u0003\u0004'
  } finally {
    await file.close()
  }
}

async function onlyCsv(zip: ZipFile): Promise<Entry> {
  const found: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    if (/\.csv$/i.test(entry.fileName)) found.push(entry)
    if (found.length > 1) throw new WrongRegisterFile('the zip holds several CSV files. Unpack it')
  }
  const [entry] = found
  if (!entry) throw new WrongRegisterFile('the zip holds no CSV file')
  return entry
}

function limitOf(packed: number): number {
  return Math.min(LARGEST, Math.max(ALWAYS_ALLOWED, packed * MOST_TIMES))
}

/** What the archive says of itself may be a lie, so the stream is counted as well. */
function assertReasonable(unpacked: number, packed: number): void {
  if (unpacked > limitOf(packed)) throw tooMuch()
}

function atMost(bytes: number): Transform {
  let seen = 0
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      seen += piece.length
      if (seen > bytes) done(tooMuch())
      else done(null, piece)
    },
  })
}

function tooMuch(): WrongRegisterFile {
  return new WrongRegisterFile('the zip unpacks to far more than a register holds. It is refused')
}
