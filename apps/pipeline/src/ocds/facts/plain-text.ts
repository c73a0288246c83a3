const BLOCK = /<\/?(?:br|p|div|ul|ol|li|h[1-6]|table|tr)\b[^<>]*>/gi
const INLINE =
  /<\/?(?:a|abbr|b|blockquote|em|font|i|img|small|span|strong|sub|sup|tbody|td|th|u)\b[^<>]*>/gi
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi
// Tab and line feed are kept.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '•',
  euro: '€',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  pound: '£',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
}

/**
 * Text as people read it: without HTML tags, entities, control characters and superfluous white
 * space, and cut to a length in UTF-16 units with "…" at the cut.
 * @returns undefined when nothing is left
 */
export function plainText(text: string | undefined, most: number): string | undefined {
  const plain = (text ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(BLOCK, '\n')
    .replace(INLINE, '')
    .replace(ENTITY, decoded)
    .replace(CONTROL, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return plain === '' ? undefined : cut(plain, most)
}

/** The text, or as much of it as fits with "…" at its end; never half of a character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`
}

function decoded(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity
  const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal)
  const valid = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
  return valid ? String.fromCodePoint(point) : entity
}
