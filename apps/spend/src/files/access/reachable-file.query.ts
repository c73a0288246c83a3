import type { Caller } from '@inroad/service-kit/access/caller'
import type { EntityManager } from 'typeorm'
import { mayActFor, reaches } from '../../authorities/may-act-for.js'
import type { FileSample, FileState } from '../file.view.js'
import type { Reading } from '../reading/reading.js'
import { noSuchFile } from './existing-file-id.js'

/** What changes of a file need to know of it. */
export interface ReachableFile {
  id: number
  source: string
  kind: 'spend' | 'correction'
  state: FileState
  authorityId: number | null
  supersedesId: number | null
  reading: Reading | null
  sample: FileSample | null
  version: number
}

const FIND = `
  select id, source, kind, state, authority_id as "authorityId", supersedes_id as "supersedesId",
         reading, sample, version
    from files where public_id = $1 and state <> 'arriving'
     for no key update`

/**
 * A file that the caller may change, locked until the transaction ends.
 * @throws NotFound FILE_NOT_FOUND, also where it is somebody else's
 */
export async function reachableFile(
  tx: EntityManager,
  caller: Caller,
  publicId: string,
): Promise<ReachableFile> {
  const reach = await mayActFor(tx, caller)
  const [file] = await tx.query<ReachableFile[]>(FIND, [publicId])
  if (!file || !reaches(reach, file.authorityId ?? 0)) throw noSuchFile()
  return file
}
