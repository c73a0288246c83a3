import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { listFile } from '../../test/list-database.js'
import { CPV_LIST } from './cpv-file.js'
import { readListFile } from './read-list-file.js'

const HEADER = 'code,description_en'

describe('readListFile', () => {
  const read = (...lines: string[]) => readListFile(listFile('list.csv', ...lines), CPV_LIST)
  const readBytes = (bytes: Iterable<Buffer>) =>
    readListFile({ name: 'list.csv', stream: Readable.from(bytes) }, CPV_LIST)

  it('takes a byte order mark, Windows line ends and blank lines as they come', async () => {
    const bytes = Buffer.from(`\ufeff${HEADER}\r\n\r\n33000000,Medical\r\n`)
    expect(await readBytes([bytes])).toMatchObject({ read: 1, rows: [{ code: '33000000' }] })
  })

  it('reads a list that has a header and no rows as empty', async () => {
    expect(await read(HEADER)).toEqual({ rows: [], read: 0, skipped: 0, rejected: [] })
  })

  it('refuses an empty file', async () => {
    await expect(readBytes([])).rejects.toThrow('list.csv is empty')
  })

  it('refuses a compressed file and prints its first line harmlessly', async () => {
    const packed = readBytes([gzipSync(Buffer.from(`${HEADER}\n33000000,Medical\n`))])
    await expect(packed).rejects.toThrow(/^list.csv[^\p{Cc}]* is not [^\p{Cc}]*$/u)
  })

  it('names the line on which a quotation mark was left open', async () => {
    const open = read(HEADER, '33000000,Medical', '33100000,"Equip"ment')
    await expect(open).rejects.toThrow(/list.csv, line 3 is not valid CSV/)
  })

  it('stops at a line that never ends, instead of holding it', async () => {
    let taken = 0
    function* endless() {
      for (; ; taken += 1) yield Buffer.alloc(10_000, 'x')
    }
    await expect(readBytes(endless())).rejects.toThrow(/longer than 65536 characters/)
    expect(taken).toBeLessThan(100)
  })

  it('stops at a file with more rows than any code list has', async () => {
    function* rows() {
      yield Buffer.from(`${HEADER}\n`)
      for (;;) yield Buffer.from('33000000,Medical\n'.repeat(1000))
    }
    await expect(readBytes(rows())).rejects.toThrow(/more than 100000 rows/)
  })

  it('passes on a fault of the disk as it is', async () => {
    const stream = new Readable({
      read() {
        this.destroy(new Error('no such file'))
      },
    })
    await expect(readListFile({ name: 'list.csv', stream }, CPV_LIST)).rejects.toThrow(
      'no such file',
    )
  })
})
