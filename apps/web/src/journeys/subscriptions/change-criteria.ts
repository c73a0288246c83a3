import { ITL1 } from '@inroad/codelists/itl'
import { page, redirect, type Answer } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { formErrors } from '../../kit/form-errors.js'
import type { Visit } from '../../kit/visit.js'
import { faultsInWords } from '../subscribe/service-words.js'
import { criteriaOf, faultsOf, formOf, readForm, type CriteriaForm } from './criteria-form.js'
import { managedOne, managePath } from './manage.js'
import { subscriptionsText as text } from './text.js'
import { withLink } from './unknown-link.js'

/** Where a service's fields stand in the form; what speaks of the whole stands at the first. */
const NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['words', 'excludedWords', 'cpv', 'valueMin', 'valueMax', 'buyers'].map((name) => [
      `criteria.${name}`,
      name,
    ]),
  ),
  'criteria.regions': 'moreRegions',
  'criteria.stages': 'stage',
  criteria: 'words',
}

export function criteriaPage(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    const { criteria } = await managedOne(visit, token)
    return formPage(token, formOf(criteria))
  })
}

export function saveCriteria(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    const form = readForm(visit.body)
    const faults = faultsOf(form)
    if (faults.length > 0) return formPage(token, form, formErrors(faults))
    const { id = '' } = visit.params
    try {
      const asked = visit.services.notifications.PUT('/subscriptions/managed/{id}', {
        params: { path: { id } },
        body: { token, criteria: criteriaOf(form) },
      })
      dataOf(await asked)
      return redirect(managePath(token, 'criteria'))
    } catch (error) {
      return formPage(token, form, formErrors(faultsInWords(error), NAMES))
    }
  })
}

function formPage(token: string, form: CriteriaForm, errors?: object): Answer {
  const regions = Object.entries(ITL1).map(([value, { name }]) => ({
    value,
    text: name,
    checked: form.regions.includes(value),
  }))
  const data = { text, form, regions, errors, back: managePath(token) }
  return page('subscriptions/criteria', data, errors ? { status: 400 } : {})
}
