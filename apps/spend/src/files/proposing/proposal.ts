import type { FileQuestion, FileSample } from '../file.view.js'
import type { Reading } from '../reading/reading.js'

/** What is to become of a file now that it was looked at. */
export interface Proposal {
  /** `queued`: it can be read as it is; `asking`: somebody must answer or confirm; `refused`: never. */
  state: 'queued' | 'asking' | 'refused'
  reading?: Reading
  sample?: FileSample
  questions: FileQuestion[]
  /** Whether this form of file of this source was confirmed, now or earlier. */
  confirmed: boolean
  authorityId?: number
}
