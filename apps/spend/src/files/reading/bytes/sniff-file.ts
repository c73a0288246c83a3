import { UnreadableFile, type UnreadableCode } from '../unreadable-file.js'

interface Signature {
  bytes: number[]
  at?: number
  code: UnreadableCode
  what: string
}

const UNPACK = 'Unpack it and give the CSV file that is inside.'

const ADVICE: Partial<Record<UnreadableCode, string>> = {
  pdf: 'Ask for the table behind it, or save it as CSV; renaming a PDF does not change what it is.',
  archive: UNPACK,
  workbook: 'Open it and save the sheet as "CSV UTF-8 (comma delimited)".',
  picture: 'Give the table as a CSV file.',
  'web-page': 'Open the page in a browser and save the file that it links to.',
  markup: 'Give the table as a CSV file.',
  binary: 'Give the table as a CSV file: text, one row a line.',
}

/** By first bytes: a spend file that is one of these was renamed or downloaded wrongly. */
const SIGNATURES: Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], code: 'pdf', what: 'a PDF' },
  { bytes: [0x1f, 0x8b], code: 'archive', what: 'a gzip archive' },
  { bytes: [0x42, 0x5a, 0x68], code: 'archive', what: 'a bzip2 archive' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], code: 'archive', what: 'an xz archive' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], code: 'archive', what: 'a zstd archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], code: 'archive', what: 'a 7-Zip archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], code: 'archive', what: 'a RAR archive' },
  { bytes: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257, code: 'archive', what: 'a tar archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], code: 'workbook', what: 'an old Office document (.xls)' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: 'picture', what: 'a picture (PNG)' },
  { bytes: [0xff, 0xd8, 0xff], code: 'picture', what: 'a picture (JPEG)' },
  { bytes: [0x47, 0x49, 0x46, 0x38], code: 'picture', what: 'a picture (GIF)' },
  { bytes: [0x50, 0x41, 0x52, 0x31], code: 'binary', what: 'a Parquet file' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], code: 'binary', what: 'a SQLite database' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], code: 'binary', what: 'a program' },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], code: 'binary', what: 'a program' },
]

/** Refuses what is no text, by its first bytes: nothing is ever unpacked, so that no archive can do harm. */
export function sniffFile(sample: Uint8Array): void {
  const found = SIGNATURES.find(({ bytes, at = 0 }) =>
    bytes.every((byte, index) => sample[at + index] === byte),
  )
  if (found) refuse(found.code, found.what)
  if (sample[0] === 0x50 && sample[1] === 0x4b && (sample[2] ?? 0) < 9) refuseZip(sample)
  refuseMarkup(sample)
}

/** Text with hardly any control characters; UTF-16 is told apart before this. */
export function refuseBinary(text: string): void {
  let controls = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls++
  }
  if (controls > 32 && controls > text.length / 20) refuse('binary', 'no text')
}

function refuseZip(sample: Uint8Array): never {
  const names = Buffer.from(sample.subarray(0, 8192)).toString('latin1')
  if (/\[Content_Types\]\.xml|xl\/|spreadsheet/.test(names)) refuse('workbook', 'an Excel workbook')
  return refuse('archive', 'a ZIP archive')
}

function refuseMarkup(sample: Uint8Array): void {
  const start = Buffer.from(sample.subarray(0, 512))
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replace(/\0/g, '')
    .trimStart()
    .toLowerCase()
  if (/^<(!doctype html|html|head|body)/.test(start)) refuse('web-page', 'a web page')
  if (/^<(\?xml|!--|[a-z]+[ >])/.test(start)) refuse('markup', 'an XML document')
  if (/^(\{\s*"|\[\s*[{"[])/.test(start)) refuse('markup', 'a JSON document')
  if (start.startsWith('{\\rtf')) refuse('markup', 'a rich text document')
}

function refuse(code: UnreadableCode, what: string): never {
  throw new UnreadableFile(code, `This is ${what}, not a CSV file. ${ADVICE[code] ?? ''}`.trim())
}
