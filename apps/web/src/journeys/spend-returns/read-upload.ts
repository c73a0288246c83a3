import type { Upload } from '../../kit/uploads.js'

/** What the service takes at most. Bytes. */
export const LARGEST_RETURN = 4 * 1024 * 1024

/** The whole of a small file, to be sent twice: to be checked, then to be given. None where it is larger. */
export async function readUpload(upload: Upload): Promise<Upload[] | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const piece of upload.body) {
    size += piece.length
    if (size > LARGEST_RETURN) return undefined
    pieces.push(new Uint8Array(piece))
  }
  const whole = new Blob(pieces)
  return [1, 2].map(() => ({ name: upload.name, body: whole.stream() }))
}
