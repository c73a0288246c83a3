import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { utf16 } from '../pieces.js'
import { file, GOOD, type Recipe } from './recipe.js'

const latin = (text: string) => Buffer.from(text, 'latin1')

function begun(name: string, start: string | number[], outcome: string): Recipe {
  const bytes = typeof start === 'string' ? latin(start) : Buffer.from(start)
  const content = () => Buffer.concat([bytes, latin(file(GOOD))])
  return { name, content, outcome: `unreadable ${outcome}` }
}

/** Bytes that look random and are the same each time. */
function noise(size: number): Buffer {
  const parts = Array.from({ length: Math.ceil(size / 32) }, (_, n) =>
    createHash('sha256').update(String(n)).digest(),
  )
  return Buffer.concat(parts).subarray(0, size)
}

/** Ten megabytes of zeros in ten thousand bytes; unpacked by whoever trusts it. */
const bomb = () => gzipSync(Buffer.alloc(10_000_000))

export const NOT_TEXT: Recipe[] = [
  { name: 'an empty file', content: () => '', outcome: 'unreadable empty' },
  { name: 'a file of blank lines', content: () => '\r\n \r\n\t\n', outcome: 'unreadable empty' },
  { name: 'a lone byte order mark', content: () => '\ufeff', outcome: 'unreadable empty' },
  { name: 'a lone mark of UTF-16', content: () => utf16(''), outcome: 'unreadable empty' },
  { name: 'a file of zero bytes', content: () => Buffer.alloc(5000), outcome: 'unreadable empty' },
  { name: 'a single letter', content: () => 'x', outcome: 'unreadable no-table' },
  { name: 'a single comma', content: () => ',', outcome: 'asks columns,date; not read' },
  {
    name: 'a letter to the finance department',
    content: () => 'Dear all\n\nno cakes.\n',
    outcome: 'unreadable no-table',
  },
  { name: 'an archive bomb', content: bomb, outcome: 'unreadable archive' },
  begun('a PDF', '%PDF-1.7\n', 'pdf'),
  begun('a ZIP archive', 'PK\u0003\u0004\u0014\0cakes.csv', 'archive'),
  begun('an empty ZIP archive', 'PK\u0005\u0006', 'archive'),
  begun('a workbook', 'PK\u0003\u0004\u0014\0[Content_Types].xml', 'workbook'),
  begun(
    'an OpenDocument sheet',
    'PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    'workbook',
  ),
  begun('an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'workbook'),
  begun('gzip', [0x1f, 0x8b, 8, 0], 'archive'),
  begun('bzip2', 'BZh91AY&SY', 'archive'),
  begun('xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], 'archive'),
  begun('zstd', [0x28, 0xb5, 0x2f, 0xfd], 'archive'),
  begun('7-Zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'archive'),
  begun('RAR', 'Rar!\u001a\u0007', 'archive'),
  begun('tar', `${'cakes.csv'.padEnd(257, '\0')}ustar`, 'archive'),
  begun('a PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], 'picture'),
  begun('a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'picture'),
  begun('a GIF', 'GIF89a', 'picture'),
  begun('Parquet', 'PAR1', 'binary'),
  begun('SQLite', 'SQLite format 3\0', 'binary'),
  begun('a Linux program', [0x7f, 0x45, 0x4c, 0x46], 'binary'),
  begun('a Windows program', [0x4d, 0x5a, 0x90, 0x00], 'binary'),
  begun('a web page', '<!DOCTYPE html><html>', 'web-page'),
  begun('a web page below blank lines', '\n\n  <html lang="en">', 'web-page'),
  begun('a web page with a byte order mark', '\u00ef\u00bb\u00bf<html>', 'web-page'),
  {
    name: 'a web page in UTF-16',
    content: () => utf16('<html><p>a,b</p>'),
    outcome: 'unreadable web-page',
  },
  begun('XML', '<?xml version="1.0"?>', 'markup'),
  begun('a table in XML', '<table border="0">', 'markup'),
  begun('JSON', '{"payments": [', 'markup'),
  begun('a list in JSON', '[{"amount": 1}', 'markup'),
  begun('rich text', '{\\rtf1\\ansi', 'markup'),
  { name: 'noise', content: () => noise(100_000), outcome: 'unreadable binary' },
  {
    name: 'noise below a good header',
    content: () => Buffer.concat([latin(file(GOOD)), noise(100_000)]),
    outcome: 'unreadable binary',
  },
]
