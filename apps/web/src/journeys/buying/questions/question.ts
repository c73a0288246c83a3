import type { FieldProblem } from '../../../kit/page-errors.js'
import type { Fields } from '../../../kit/visit.js'
import type { AnswerName, Answers, Changes } from '../answers/answers.js'

interface Choice {
  value: string
  text: string
  hint?: string
}

/** A field of a form, drawn by the macro of its kind; `name` is its id too. */
export type Field = { name: string; label: string; hint?: string } & (
  | { kind: 'text'; width?: number; inputmode?: string; prefix?: string; suffix?: string }
  | { kind: 'textarea'; rows: number }
  | { kind: 'radios' | 'checkboxes'; items: readonly Choice[] }
  /** Three inputs: `<name>-day`, `-month`, `-year`. */
  | { kind: 'date'; parts: Readonly<Record<'day' | 'month' | 'year', string>> }
)

/** What the fields hold: text, or the values that are ticked. */
export type Values = Readonly<Record<string, string | readonly string[] | undefined>>

/** What a form said: changes, or what is wrong with it. */
export type Reading = { changes: Changes } | { faults: FieldProblem[] }

/** One page that asks one thing. */
export interface Question {
  slug: string
  /** The page's heading, where there are several fields, and its title. */
  title: string
  /** Its name in the task list and beside the answer. */
  task: string
  /** Answers that it asks for. */
  names: readonly AnswerName[]
  fields(answers: Answers): readonly Field[]
  fill(answers: Answers): Values
  read(body: Fields, answers: Answers): Reading
}
