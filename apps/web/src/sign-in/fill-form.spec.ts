import { load } from 'cheerio'
import { fillForm } from './fill-form.js'

const PAGE = `<!DOCTYPE html><html><head><title>Draft</title></head><body>
<form action="/sign-out" method="post"><input type="hidden" name="_csrf" value="new"><button>Out</button></form>
<main><h1>Draft</h1><form action="/drafts/1" method="post">
  <input type="hidden" name="_csrf" value="new"><input type="hidden" name="version" value="8">
  <input name="title" value=""><textarea name="text"></textarea>
  <input type="radio" name="stage" value="a" checked><input type="radio" name="stage" value="b">
  <input type="checkbox" name="region" value="north"><input type="checkbox" name="region" value="west" checked>
  <select name="cpv"><option value="1" selected>One</option><option value="2">Two</option></select>
  <input name="lot" value=""><input name="lot" value=""><input type="password" name="secret">
  <button name="next" value="save">Save</button>
</form></main></body></html>`

const FIELDS: [string, string][] = [
  ['version', '7'],
  ['title', '"><script>alert(1)</script>'],
  ['text', '</textarea><b>long\ntext</b>'],
  ['stage', 'b'],
  ['region', 'north'],
  ['cpv', '2'],
  ['lot', 'first'],
  ['lot', 'second'],
  ['lot', 'third, a row that was added'],
  ['next', 'save'],
]

const filled = (action = '/drafts/1') =>
  load(fillForm(PAGE, { page: '/drafts/1/edit', action, fields: FIELDS }))

describe('a form whose session ended', () => {
  it('shows again all that was typed and chosen', () => {
    const $ = filled()
    expect($('[name=title]').val()).toBe('"><script>alert(1)</script>')
    expect($('textarea').text()).toBe('</textarea><b>long\ntext</b>')
    expect(
      $('[name=stage][checked]')
        .toArray()
        .map((one) => $(one).val()),
    ).toEqual(['b'])
    expect(
      $('[name=region][checked]')
        .toArray()
        .map((one) => $(one).val()),
    ).toEqual(['north'])
    expect($('select').val()).toBe('2')
    expect($('main script, main b').length).toBe(0)
  })

  it('still sends the rows that the page no longer shows, and the version it was begun with', () => {
    const $ = filled()
    expect(
      $('[name=lot]')
        .toArray()
        .map((one) => $(one).val()),
    ).toEqual(FIELDS.filter(([name]) => name === 'lot').map(([, value]) => value))
    expect($('[name=version]').val()).toBe('7')
    expect($('input[name=next]').length).toBe(0)
  })

  it('keeps the token of the new session, and no password', () => {
    const $ = filled()
    expect($('form[action="/drafts/1"] [name=_csrf]').val()).toBe('new')
    expect($('[type=password]').val()).toBeUndefined()
  })

  it('says on top what happened', () => {
    const $ = filled()
    expect($('main > :first-child').text()).toContain('Nothing you typed is lost')
    expect($('[role=region]').attr('aria-labelledby')).toBe($('[role=region] h2').attr('id'))
  })

  it('can be sent from the notice where the page has it no longer', () => {
    const $ = filled('/drafts/gone')
    const form = $('[role=region] form[action="/drafts/gone"]')
    expect(form.find('[name=_csrf]').val()).toBe('new')
    expect(form.find('[name=title]').val()).toBe('"><script>alert(1)</script>')
    expect($('form[action="/drafts/1"] [name=title]').val()).toBe('')
  })
})
