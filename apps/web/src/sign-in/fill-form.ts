import { load, type Cheerio, type CheerioAPI } from 'cheerio'
import type { KeptForm } from './session-data.js'
import { keptFormText } from './text.js'

type Form = Pick<KeptForm, 'page' | 'action' | 'fields'>
type Element = ReturnType<CheerioAPI>

/**
 * The page again, its form filled with what had been typed, and a notice on top. Works on any page that
 * we drew, so that no journey has to think of it. Where the page has no such form any more, the notice
 * itself can send what was typed.
 */
export function fillForm(html: string, kept: Form): string {
  const $ = load(html)
  const form = $('form')
    .filter((_, one) => actionOf($(one), kept.page) === kept.action && isPost($(one)))
    .first()
  const notice = $(NOTICE)
  notice.find('h2').text(keptFormText.title)
  notice.find('p').text(form.length > 0 ? keptFormText.again : keptFormText.noForm)
  $('main').prepend(notice)
  if (form.length > 0) fill($, form, kept.fields)
  else notice.find('.nhsuk-notification-banner__content').append(resend($, kept))
  return $.html()
}

const NOTICE = `<div class="nhsuk-notification-banner" role="region" aria-labelledby="kept-form">
  <div class="nhsuk-notification-banner__header">
    <h2 class="nhsuk-notification-banner__title" id="kept-form"></h2>
  </div>
  <div class="nhsuk-notification-banner__content">
    <p class="nhsuk-notification-banner__heading"></p>
  </div>
</div>`

const LEFT_ALONE = new Set(['submit', 'button', 'reset', 'image', 'file', 'password'])

function fill($: CheerioAPI, form: Element, fields: Form['fields']): void {
  const left = valuesByName(fields)
  form.find('button[name], input[type=submit][name]').each((_, one) => {
    left.delete($(one).attr('name') ?? '')
  })
  form.find('input[name], textarea[name], select[name]').each((_, one) => {
    const control = $(one)
    const name = control.attr('name') ?? ''
    if (name === '_csrf' || LEFT_ALONE.has(control.attr('type') ?? '')) return
    put($, control, left.get(name) ?? [])
  })
  // What has no field on this page, such as a row that was added, is still sent.
  for (const [name, values] of left) for (const value of values) form.append(hidden($, name, value))
}

/** Takes from `values` what the control shows. */
function put($: CheerioAPI, control: Element, values: string[]): void {
  const type = control.attr('type')
  if (type === 'checkbox' || type === 'radio') {
    const at = values.indexOf(control.attr('value') ?? 'on')
    if (at >= 0) values.splice(at, 1)
    if (at >= 0) control.attr('checked', '')
    else control.removeAttr('checked')
    return
  }
  if (control.is('select')) return choose($, control, values)
  const value = values.shift() ?? ''
  if (control.is('textarea')) control.text(value)
  else control.attr('value', value)
}

function choose($: CheerioAPI, select: Element, values: string[]): void {
  select.find('option').each((_, one) => {
    const option = $(one)
    const at = values.indexOf(option.attr('value') ?? option.text())
    if (at >= 0) values.splice(at, 1)
    if (at >= 0) option.attr('selected', '')
    else option.removeAttr('selected')
  })
}

function resend($: CheerioAPI, { action, fields }: Form): Element {
  const form = $('<form method="post"></form>').attr('action', action)
  const token = $('input[name=_csrf]').first().attr('value') ?? ''
  const all: Form['fields'] = [['_csrf', token], ...fields]
  for (const [name, value] of all) form.append(hidden($, name, value))
  return form.append($('<button class="nhsuk-button"></button>').text(keptFormText.send))
}

function hidden($: CheerioAPI, name: string, value: string): Element {
  return $('<input type="hidden">').attr({ name, value })
}

function valuesByName(fields: Form['fields']): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value])
  return values
}

function actionOf(form: Cheerio<never> | Element, page: string): string {
  const base = new URL(page, 'http://inroad.invalid')
  return new URL(form.attr('action') ?? '', base).pathname
}

function isPost(form: Element): boolean {
  return (form.attr('method') ?? 'get').toLowerCase() === 'post'
}
