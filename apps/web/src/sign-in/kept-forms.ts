import type { Request } from 'express'
import type { Caller } from '../kit/caller.js'
import { fillForm } from './fill-form.js'
import { formMark, markIn } from './form-mark.js'
import { safeReturnTo } from './return-to.js'
import type { KeptForm } from './session-data.js'

const HOUR = 60 * 60_000
/** Characters. A form may be 200 KB as it is sent; this is its text. */
const LARGEST = 150_000
const NEVER_KEPT = /^_csrf$|password/i

/** Puts what was sent into the visitor's session, and answers the page on which the form stood. */
export function keepForm(request: Request, now: number): KeptForm {
  const fields = fieldsOf(request.body)
  const size = fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  const mark = markIn(request.body)
  const kept: KeptForm = {
    page: pageOf(request),
    action: request.path,
    fields: size > LARGEST ? [] : fields,
    ...(mark !== undefined && { mark }),
    keptAt: now,
  }
  request.session.keptForm = kept
  // Longer than an idle session: whoever comes back from a meeting still finds what they typed.
  request.session.cookie.maxAge = HOUR
  return kept
}

/** The page with what was kept for it, when it is for this person. */
export function restoreForm(
  { session, originalUrl }: Request,
  html: string,
  who: { caller?: Caller; secret: { sessionSecret: string }; now: number },
): string {
  const kept = session?.keptForm
  if (!kept || kept.page !== originalUrl || !isFor(kept, who)) return html
  return fillForm(html, kept)
}

/** Once it was sent again there is nothing to keep. */
export function forgetForm({ session, path }: Request): void {
  if (session?.keptForm?.action === path) delete session.keptForm
}

/** Whether a form that was kept is for whoever asks now. */
export function isFor(
  { mark, keptAt, fields }: KeptForm,
  { caller, secret, now }: { caller?: Caller; secret: { sessionSecret: string }; now: number },
): boolean {
  if (now - keptAt > HOUR || fields.length === 0) return false
  return mark === undefined || (caller !== undefined && mark === formMark(secret, caller.personId))
}

/** By the `Referer`, which our pages send to ourselves; else the form's own address. */
function pageOf(request: Request): string {
  const referer = request.get('referer') ?? ''
  if (!URL.canParse(referer)) return safeReturnTo(request.path)
  const { host, pathname, search } = new URL(referer)
  return safeReturnTo(host === request.get('host') ? pathname + search : request.path)
}

function fieldsOf(body: unknown): [string, string][] {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>)
  return entries
    .filter(([name]) => !NEVER_KEPT.test(name))
    .flatMap(([name, value]) =>
      [value]
        .flat()
        .flatMap((one): [string, string][] => (typeof one === 'string' ? [[name, one]] : [])),
    )
}
