import { Conflict } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { type Reach, reaches } from '../../authorities/may-act-for.js'
import { noSuchFile } from '../access/existing-file-id.js'
import type { FileState } from '../file.view.js'

const FIND = `
  select f.id, f.authority_id as "authorityId", f.state, f.kind,
         exists (select from files o where o.supersedes_id = f.id
                    and o.state in ('queued', 'asking', 'ingested')) as "hasSuccessor"
    from files f where f.public_id = $1 and f.state <> 'arriving'`

interface FileToSupersede {
  id: number
  authorityId: number | null
  state: FileState
  kind: 'spend' | 'correction'
  hasSuccessor: boolean
}

/**
 * The file that another is to replace.
 * @throws NotFound FILE_NOT_FOUND, also where it is somebody else's
 * @throws Conflict FILE_SUPERSEDED where another replaces it already, or it was taken back
 */
export async function fileToSupersede(
  tx: EntityManager,
  reach: Reach,
  publicId: string,
): Promise<number> {
  const [file] = await tx.query<FileToSupersede[]>(FIND, [publicId])
  if (!file || !reaches(reach, file.authorityId ?? 0)) throw noSuchFile()
  const counts = ['queued', 'asking', 'ingested', 'refused'].includes(file.state)
  if (counts && !file.hasSuccessor && file.kind === 'spend') return file.id
  throw new Conflict(
    'FILE_SUPERSEDED',
    'That file is a correction, was taken back, or is replaced by another already. Replace that one.',
  )
}
