import { explainServerOutput, saysLeftoverRuns, saysPortTaken } from './explain-server-output.js'

const CLUSTER = '/srv/inroad/data/postgres'

describe('what PostgreSQL says before it ends', () => {
  it.each([
    ['could not write to file "pg_wal/xlogtemp.15695": No space left on device', 'no-space'],
    ['could not create file "postmaster.pid": Read-only file system', 'read-only'],
    ['could not open file "PG_VERSION": Permission denied', 'unreadable'],
    ['data directory "/srv/inroad/data/postgres" has wrong ownership', 'unreadable'],
    [
      'initdb: error while loading shared libraries: libicuuc.so.60: cannot open',
      'binaries-missing',
    ],
    ['spawn /srv/native/bin/initdb ENOENT', 'binaries-missing'],
  ])('"%s" becomes %s, with what to do', (line, fault) => {
    const error = explainServerOutput(`LOG:  starting\nFATAL:  ${line}\n`, CLUSTER)
    expect(error.fault).toBe(fault)
    expect(error.message).toContain(`(It said: FATAL:  ${line})`)
    expect(error.remedy).toMatch(/INROAD_DATA|DATABASE_URL/)
  })

  it('that nobody foresaw is given as it came, with two ways out', () => {
    const error = explainServerOutput('FATAL:  could not map anonymous shared memory', CLUSTER)
    expect(error.fault).toBe('start-failed')
    expect(error.problem).toBe(
      `PostgreSQL did not start on ${CLUSTER}: FATAL:  could not map anonymous shared memory.`,
    )
    expect(error.remedy).toMatch(/INROAD_DATA.*DATABASE_URL/)
  })

  it('is still an answer when it is nothing', () => {
    expect(explainServerOutput('', CLUSTER).message).toContain('it said nothing')
  })

  it('tells a port that was taken from a server that still runs', () => {
    const port = 'could not bind IPv4 address "127.0.0.1": Address already in use'
    const leftover = 'FATAL:  lock file "postmaster.pid" already exists'
    expect([saysPortTaken(port), saysLeftoverRuns(port)]).toEqual([true, false])
    expect([saysPortTaken(leftover), saysLeftoverRuns(leftover)]).toEqual([false, true])
  })
})
