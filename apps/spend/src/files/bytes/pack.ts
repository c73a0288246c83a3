import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'

const packed = promisify(zstdCompress)
const unpacked = promisify(zstdDecompress)

/** Bytes as they are kept. */
export interface KeptBytes {
  bytes: Buffer
  /** Whether they are Zstandard (RFC 8878). */
  packed: boolean
}

const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** Spend files shrink to a fifth; what does not shrink is kept as it is. */
export async function pack(bytes: Buffer): Promise<KeptBytes> {
  const shorter = await packed(bytes, FAST)
  return shorter.length < bytes.length ? { bytes: shorter, packed: true } : { bytes, packed: false }
}

/** @param size the most that may come out: what went in */
export async function unpack(
  { bytes, packed: isPacked }: KeptBytes,
  size: number,
): Promise<Buffer> {
  return isPacked ? unpacked(bytes, { maxOutputLength: size }) : bytes
}
