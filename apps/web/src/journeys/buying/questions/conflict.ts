import { page, type Answer } from '../../../kit/answer.js'
import { many, type Fields } from '../../../kit/visit.js'
import { answerAt, changed, isChanged, type AnswerName, type Changes } from '../answers/answers.js'
import { fingerprint } from '../answers/save-answers.js'
import { showAnswer } from '../answers/show-answer.js'
import type { WorkingCopy } from '../answers/working-copy.js'
import { addressOf } from '../addresses.js'
import { buyingText as text } from '../text.js'
import { ANSWER_NAMES } from './answer-names.js'
import type { Question } from './question.js'

const CHOICE = 'keep:'

interface Conflict {
  /** As it is now, with what the other has saved. */
  copy: WorkingCopy
  question: Question
  /** What this person wanted to save. */
  changes: Changes
  body: Fields
}

/** Both versions of each answer that differs, to choose from; the form carries what was typed. */
export function conflictPage({ copy, question, changes, body }: Conflict): Answer {
  const mine = changed(copy.answers, changes)
  const differing = question.names.filter(
    (name) => isChanged(changes, name) && !same(answerAt(mine, name), answerAt(copy.answers, name)),
  )
  const choices = differing.map((name) => ({
    name: `${CHOICE}${name}`,
    label: ANSWER_NAMES[name],
    mine: showAnswer(mine, name) ?? text.conflict.empty,
    theirs: showAnswer(copy.answers, name) ?? text.conflict.empty,
  }))
  const seen = fingerprint(copy.answers, question.names)
  const hidden = typedFields(body, question.names)
  const data = { text, choices, hidden, seen, back: addressOf(copy.id) }
  return page('buying/questions/conflict', data, { status: 409 })
}

/** Answers of which the other's were chosen. */
export function keptAsTheirs(body: Fields): ReadonlySet<string> {
  const chosen = Object.keys(body).filter((field) => field.startsWith(CHOICE))
  const theirs = chosen.filter((field) => many(body[field])[0] === 'theirs')
  return new Set(theirs.map((field) => field.slice(CHOICE.length)))
}

function typedFields(body: Fields, names: readonly AnswerName[]) {
  const own = new Set(['_csrf', 'seen', ...names.map((name) => `${CHOICE}${name}`)])
  return Object.entries(body)
    .filter(([name]) => !own.has(name))
    .flatMap(([name, value]) => [value ?? []].flat().map((text) => ({ name, value: text })))
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
