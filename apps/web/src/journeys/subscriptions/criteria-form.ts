import type { components } from '@inroad/api-clients/notifications.paths'
import type { FieldProblem } from '../../kit/page-errors.js'
import { many, one, type Fields } from '../../kit/visit.js'
import type { WantedCriteria } from '../subscribe/wish.js'
import { subscriptionsText as text } from './text.js'

type Criteria = components['schemas']['Criteria']

/** What the fields of the form hold. Lists are text areas, one entry on each line. */
export interface CriteriaForm {
  words: string
  excludedWords: string
  cpv: string
  /** ITL 1 codes that are ticked. */
  regions: readonly string[]
  moreRegions: string
  valueMin: string
  valueMax: string
  buyers: string
  stage: string
  /** Names of the boxes that are ticked: `valueNotStated`, `nhsOnly`, `prefersSme`. */
  choices: readonly string[]
}

const ITL1 = /^UK[A-Z]$/
const POUNDS = /^\d{1,13}(\.\d{1,2})?$/

export function formOf(criteria: Criteria): CriteriaForm {
  const { words, excludedWords, cpv, regions, buyers, stages } = criteria
  const chosen = ['valueNotStated', 'nhsOnly', 'prefersSme'] as const
  return {
    words: lines(words),
    excludedWords: lines(excludedWords),
    cpv: lines(cpv),
    regions: regions.filter((code) => ITL1.test(code)),
    moreRegions: lines(regions.filter((code) => !ITL1.test(code))),
    valueMin: criteria.valueMin ?? '',
    valueMax: criteria.valueMax ?? '',
    buyers: lines(buyers),
    stage: stages[0] ?? '',
    choices: chosen.filter((name) => criteria[name]),
  }
}

export function readForm(body: Fields): CriteriaForm {
  return {
    words: one(body['words']),
    excludedWords: one(body['excludedWords']),
    cpv: one(body['cpv']),
    regions: many(body['regions']),
    moreRegions: one(body['moreRegions']),
    valueMin: one(body['valueMin']),
    valueMax: one(body['valueMax']),
    buyers: one(body['buyers']),
    stage: one(body['stage']),
    choices: many(body['choices']),
  }
}

export function criteriaOf(form: CriteriaForm): WantedCriteria {
  const { stage, choices } = form
  const [valueMin, valueMax] = [form.valueMin, form.valueMax].map(pounds)
  return {
    words: entries(form.words),
    excludedWords: entries(form.excludedWords),
    cpv: entries(form.cpv),
    regions: [...form.regions, ...entries(form.moreRegions).map((code) => code.toUpperCase())],
    buyers: entries(form.buyers),
    stages: stage === 'planning' || stage === 'tender' ? [stage] : [],
    ...(valueMin ? { valueMin } : {}),
    ...(valueMax ? { valueMax } : {}),
    valueNotStated: choices.includes('valueNotStated'),
    nhsOnly: choices.includes('nhsOnly'),
    prefersSme: choices.includes('prefersSme'),
  }
}

/** What can be told without asking the service, in the words of the form. */
export function faultsOf(form: CriteriaForm): FieldProblem[] {
  const amounts = (['valueMin', 'valueMax'] as const).filter(
    (name) => form[name] !== '' && !POUNDS.test(pounds(form[name])),
  )
  const { words, excludedWords, cpv, regions, moreRegions, valueMin, valueMax, buyers } = form
  const chosen = [words, excludedWords, cpv, ...regions, moreRegions, valueMin, valueMax, buyers]
  const chooses = [...chosen, form.stage].some((typed) => typed !== '')
  return [
    ...(chooses || form.choices.includes('nhsOnly')
      ? []
      : [{ field: 'words', message: text.criteria.nothing }]),
    ...amounts.map((field) => ({ field, message: text.criteria.money })),
    ...(Number(pounds(valueMin)) > Number(pounds(valueMax) || Infinity)
      ? [{ field: 'valueMax', message: text.criteria.reversed }]
      : []),
  ]
}

function pounds(typed: string): string {
  return typed.replace(/[£,\s]/g, '')
}

function lines(list: readonly string[]): string {
  return list.join('\n')
}

function entries(typed: string): string[] {
  return many(typed.split(/[\n\r]+/))
}
