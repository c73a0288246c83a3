/** Text that is HTML already and must not be escaped again. */
export class Html {
  constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup
  }
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

type Value = Html | string | number | undefined | Html[]

/** Builds HTML from a template. Every value is escaped, whoever wrote it, unless it is `Html`. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const parts = strings.map((string, index) => string + render(values[index]))
  return new Html(parts.join(''))
}

function render(value: Value): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.join('')
  if (value instanceof Html) return value.toString()
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}
