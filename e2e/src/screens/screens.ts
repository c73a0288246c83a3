import { BELOW_THRESHOLD, chooseNotice, draft, inDays } from '../buying/draft.js'
import type { Visitor } from '../visiting/visitor.js'
import type { Screen } from './take-screens.js'

const CATHETERS = 'Sample: intermittent and indwelling catheters'

function at(path: string): Screen['reach'] {
  return (visitor: Visitor) => visitor.open(path)
}

async function openPublished(visitor: Visitor, page: string): Promise<void> {
  await visitor.open('/buying')
  await visitor.follow(new RegExp(CATHETERS))
  await visitor.open(`${visitor.path()}${page}`)
}

async function openDraft(visitor: Visitor, page: string): Promise<void> {
  await draft(visitor, {
    title: 'Interpreting for outpatient clinics',
    description: 'Interpreters for clinics at three hospitals, by telephone and in the room.',
    region: 'North West',
    lots: ['By telephone', 'In the room'],
    deadline: inDays(40),
  })
  await chooseNotice(visitor, BELOW_THRESHOLD)
  await visitor.open(`${visitor.path().replace(/\/notice$/, '')}${page}`)
}

async function openSpendFile(visitor: Visitor): Promise<void> {
  await visitor.open('/spend/files')
  await visitor.follow(/spend-over-25k-rz9/)
}

/** The main pages, in the order of the files' names. */
export const screens: readonly Screen[] = [
  { name: '01-home', reach: at('/') },
  { name: '02-search', reach: at('/opportunities?words=catheters') },
  {
    name: '03-opportunity',
    reach: async (visitor) => {
      await visitor.open('/opportunities?words=catheters')
      await visitor.follow(CATHETERS)
    },
  },
  {
    name: '04-subscribe',
    reach: at('/subscribe?words=catheters&region=UKD&nhsOnly=true'),
  },
  { name: '05-task-list', as: 'Bea Buyer', reach: (visitor) => openDraft(visitor, '') },
  {
    name: '06-five-checks',
    as: 'Bea Buyer',
    reach: (visitor) => openDraft(visitor, '/small-firms'),
  },
  { name: '07-audience', as: 'Bea Buyer', reach: (visitor) => openDraft(visitor, '/audience') },
  {
    name: '08-who-was-told',
    as: 'Bea Buyer',
    reach: (visitor) => openPublished(visitor, '/delivery'),
  },
  { name: '09-people', as: 'Ada Admin', reach: at('/organisation/people') },
  { name: '10-operations', as: 'Olu Operator', reach: at('/operations') },
  { name: '11-sme-share', reach: at('/spend?org=RZ9&fy=2025') },
  { name: '12-status-queue', as: 'Ana Analyst', reach: at('/spend/suppliers/status') },
  { name: '13-spend-file', as: 'Ana Analyst', reach: openSpendFile },
]
