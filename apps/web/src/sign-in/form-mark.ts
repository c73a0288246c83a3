import { createHmac } from 'node:crypto'

/**
 * Stands in every form for the person to whom it was shown, and tells nothing of them: so a form whose
 * session has ended is given back to them and to nobody else.
 */
export function formMark({ sessionSecret }: { sessionSecret: string }, personId: string): string {
  const mark = createHmac('sha256', sessionSecret).update(`form of ${personId}`).digest('base64url')
  return mark.slice(0, 22)
}

/** The mark in the token that a form was sent with: `<token>.<mark>`. */
export function markIn(body: unknown): string | undefined {
  const token = (body as { _csrf?: unknown } | undefined)?._csrf
  const mark = typeof token === 'string' ? token.split('.')[1] : undefined
  return mark !== undefined && /^[\w-]{22}$/.test(mark) ? mark : undefined
}
