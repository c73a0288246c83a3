import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { withFile } from '../../../kit/pass-files.js'
import { refusalErrors } from '../../../kit/refusal-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { dayInWords } from '../../organisation/days.js'
import { ANALYSTS } from '../analysts.js'
import { filePath, FILES } from '../paths.js'
import { ownAuthority } from './own-authority.js'
import { readGiving, type Giving } from './read-giving.js'
import { givingText as text } from './text.js'

const NEW = `${FILES}/new`

/** A file on its way in, straight on to the service that keeps it. */
export const givingRoutes: readonly Route[] = [
  get(NEW, ANALYSTS, (visit) =>
    givingPage(visit, { whose: '', org: '', supersedes: one(visit.query['supersedes']) }),
  ),
  post(NEW, ANALYSTS, give, { upload: true }),
]

async function give(visit: Visit): Promise<Answer> {
  const { giving, faults } = readGiving(visit)
  const { upload } = visit
  if (!upload || faults.length > 0) return givingPage(visit, giving, formErrors(faults))
  const org = await codeOf(visit, giving)
  const query = { name: upload.name, org, supersedes: giving.supersedes || undefined }
  try {
    const given = await visit.services.spend.POST('/files', {
      params: { query },
      middleware: [withFile(upload)],
    })
    const { id, known } = dataOf(given)
    return redirect(filePath(id, known ? '?done=known' : '?done=given'))
  } catch (error) {
    const errors = refusalErrors(error, { names: { name: 'file' }, otherwise: 'file' })
    return givingPage(visit, giving, errors)
  }
}

async function codeOf(visit: Visit, { whose, org }: Giving): Promise<string | undefined> {
  if (whose === 'other') return org.toUpperCase()
  return whose === 'own' ? (await ownAuthority(visit))?.code : undefined
}

async function givingPage(visit: Visit, giving: Giving, errors?: FormErrors): Promise<Answer> {
  const [own, earlier] = await Promise.all([ownAuthority(visit), earlierFiles(visit)])
  const whose = giving.whose || (own ? 'own' : '')
  const data = {
    text,
    errors,
    own,
    giving: { ...giving, whose },
    earlier: earlierItems(earlier, giving.supersedes),
  }
  return page('spend-files/giving/new', data, { status: errors ? 400 : 200 })
}

/** Those that can be replaced; the latest are enough to choose from, a file's page leads here too. */
async function earlierFiles({ services }: Visit) {
  const query = { state: 'ingested', limit: 100 } as const
  return dataOf(await services.spend.GET('/files', { params: { query } })).items
}

function earlierItems(files: Awaited<ReturnType<typeof earlierFiles>>, chosen: string) {
  const none = { value: '', text: text.corrects.none, selected: chosen === '' }
  const each = files
    .filter(({ kind }) => kind === 'spend')
    .map(({ id, name, givenAt }) => ({
      value: id,
      text: text.corrects.line(name, dayInWords(givenAt)),
      selected: id === chosen,
    }))
  return [none, ...each]
}
