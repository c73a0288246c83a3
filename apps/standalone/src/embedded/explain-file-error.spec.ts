import { EmbeddedPostgresError } from './embedded-postgres-error.js'
import { explainFileError } from './explain-file-error.js'

describe('a fault of the file system', () => {
  it.each([
    ['EACCES', 'unreadable'],
    ['EROFS', 'read-only'],
    ['ENOSPC', 'no-space'],
    ['ENOTDIR', 'not-a-data-directory'],
  ])('%s names the data directory, the file and what to do', (code, fault) => {
    const error = Object.assign(new Error('raw'), { code, path: '/srv/data/inroad.json' })
    const explained = explainFileError(error, '/srv/data')
    expect(explained).toBeInstanceOf(EmbeddedPostgresError)
    expect(explained).toMatchObject({
      fault,
      message: expect.stringMatching(
        /^The data directory \/srv\/data .*\(at \/srv\/data\/inroad\.json\)\. .* INROAD_DATA/,
      ),
    })
  })

  it('that is none stays what it is', () => {
    const error = new Error('something else')
    expect(explainFileError(error, '/srv/data')).toBe(error)
  })
})
