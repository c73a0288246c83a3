import { isAnswered } from '../answers/show-answer.js'
import type { WorkingCopy } from '../answers/working-copy.js'
import { addressOf, questionAddress } from '../addresses.js'
import { categoryQuestion } from '../questions/category-question.js'
import type { Question } from '../questions/question.js'
import { questionOf } from '../questions/questions.js'
import { buyingText as text } from '../text.js'
import { isStatutory, isKind } from './notice-kinds.js'

const GROUPS = {
  what: ['regime', 'title', 'description', 'category', 'main-category', 'regions'],
  when: ['value', 'deadline', 'dates'],
  firms: ['lots', 'suitability', 'conditions', 'insurance', 'payment'],
  how: ['procedure', 'sending', 'criteria', 'documents'],
} as const

/** As the task list's macro takes it. */
interface Task {
  heading: { text: string }
  href?: string
  status: { text: string } | { tag: { text: string; classes?: string } }
}

export interface TaskGroup {
  heading: string
  items: Task[]
}

/** The questions of a group, in order. The law is no longer a question once there is a notice. */
export function questionsIn(group: keyof typeof GROUPS, copy: WorkingCopy): Question[] {
  const all = GROUPS[group].flatMap((slug) =>
    slug === 'category' ? [categoryQuestion] : (questionOf(slug) ?? []),
  )
  return all.filter(({ slug }) => slug !== 'regime' || copy.state === 'draft')
}

export const QUESTION_GROUPS = Object.keys(GROUPS) as (keyof typeof GROUPS)[]

export function taskGroups(copy: WorkingCopy): TaskGroup[] {
  const asked = QUESTION_GROUPS.map((group) => ({
    heading: text.tasks.groups[group],
    items: questionsIn(group, copy).map((question) => questionTask(question, copy)),
  }))
  return [...asked, { heading: text.tasks.groups.publish, items: publishingTasks(copy) }]
}

function questionTask({ slug, task, names }: Question, { id, answers }: WorkingCopy): Task {
  const done = isAnswered(answers, names)
  const status = done ? DONE : tagged(text.statuses.todo, 'blue')
  return { heading: { text: task }, href: questionAddress(id, slug), status }
}

const DONE = { text: text.statuses.done }

function publishingTasks({ id, notice }: WorkingCopy): Task[] {
  const kind = notice?.type
  const chosen = notice !== undefined
  const statutory = isKind(kind) && isStatutory(kind)
  const look = { text: text.statuses.look }
  const { noticeKind, check, smallFirms, audience, findATender, publish } = text.tasks
  return [
    task(noticeKind, addressOf(id, 'notice'), chosen ? DONE : tagged(text.statuses.needed, 'red')),
    task(check, addressOf(id, 'check'), look),
    task(smallFirms, addressOf(id, 'small-firms'), look),
    task(audience, addressOf(id, 'audience'), look),
    ...(statutory ? [task(findATender, addressOf(id, 'find-a-tender'), look)] : []),
    chosen
      ? task(publish, addressOf(id, 'publish'), { text: text.statuses.ready })
      : { heading: { text: publish }, status: { text: text.statuses.later } },
  ]
}

function task(heading: string, href: string, status: Task['status']): Task {
  return { heading: { text: heading }, href, status }
}

function tagged(words: string, colour: string) {
  return { tag: { text: words, classes: `nhsuk-tag--${colour}` } }
}
