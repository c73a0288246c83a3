const TO_ESCAPE = /[\\\t\n\r]/
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}

/** A value in the text form of COPY; `\N` where there is none. */
export function copyText(value: string | number | undefined): string {
  if (value === undefined) return '\\N'
  if (typeof value === 'number') return String(value)
  return TO_ESCAPE.test(value)
    ? value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? '')
    : value
}
