import type { DataSource } from 'typeorm'
import type { FileQuestion } from '../file.view.js'
import type { UnreadableFile } from '../reading/unreadable-file.js'
import type { FileToRead } from './file-to-read.js'

/** A file with a reading that counts keeps it: only the new reading came to nothing. */
const GIVE_UP = `
  update files f
     set state = case when exists (select from readings r where r.file_id = f.id
                                      and r.from_cut is not null and r.until_cut is null)
                      then 'ingested' else 'refused' end,
         questions = $3, leased_until = null, version = version + 1, updated_at = now()
   where id = $1 and version = $2 and state = 'queued'`

/** What is wrong with the file is shown to whoever gave it; they may say how else to read it. */
export async function giveUp(
  dataSource: DataSource,
  { id, version }: FileToRead,
  unreadable?: UnreadableFile,
): Promise<void> {
  const questions = JSON.stringify([whatIsWrong(unreadable)])
  await dataSource.query(GIVE_UP, [id, version, questions])
}

function whatIsWrong(unreadable: UnreadableFile | undefined): FileQuestion {
  if (!unreadable) {
    const message =
      'Reading it failed again and again. Whoever looks after Inroad finds why in the log.'
    return { code: 'failed', message }
  }
  const { code, message, line } = unreadable
  return { code, message: line === undefined ? message : `Line ${line}: ${message}` }
}

const TRY_LATER = `
  update files
     set leased_until = clock_timestamp() + interval '5 seconds' * power(2, least(attempts, 6))
   where id = $1 and version = $2 and state = 'queued'`

/** Others go first meanwhile. */
export async function tryLater(dataSource: DataSource, { id, version }: FileToRead): Promise<void> {
  await dataSource.query(TRY_LATER, [id, version])
}
