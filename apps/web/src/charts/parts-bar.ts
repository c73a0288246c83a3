import nunjucks from 'nunjucks'

export interface PartsBarInput {
  /** What the picture shows, in a sentence: read out in place of it. */
  label: string
  parts: readonly Part[]
}

export interface Part {
  name: string
  /** 0 or more, in any unit; the same for all. */
  value: number
  /** The figure as it is written beside the name. */
  figure: string
}

const WIDTH = 480
const BAR = 48
const ROW = 32
const SWATCH = 16
/** Each more than 3 to 1 against the page (WCAG 1.4.11); a white line keeps neighbours apart. */
const COLOURS = ['#007f3b', '#d5281b', '#005eb8', '#330072', '#4c6272']
const BLACK = '#212b32'

/**
 * One bar cut into its parts, with a line for each below: what makes up a whole. As SVG that a template
 * can put into a page; the same figures belong in a table beside it.
 */
export function partsBar({ label, parts }: PartsBarInput): nunjucks.runtime.SafeString {
  const height = BAR + ROW * parts.length + ROW / 2
  const frame = `viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"`
  const head = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(label)}" ${frame}>`
  return new nunjucks.runtime.SafeString(`${head}${pieces(parts)}${legend(parts)}</svg>`)
}

function pieces(parts: readonly Part[]): string {
  const total = parts.reduce((sum, { value }) => sum + value, 0)
  const scale = total > 0 ? WIDTH / total : 0
  let left = 0
  return parts
    .map(({ value }, at) => {
      const width = value * scale
      const place = `x="${round(left)}" y="0" width="${round(width)}" height="${BAR}"`
      left += width
      return value > 0 ? `<rect ${place} fill="${colour(at)}" stroke="#ffffff"/>` : ''
    })
    .join('')
}

function legend(parts: readonly Part[]): string {
  return parts
    .map(({ name, figure }, at) => {
      const top = BAR + ROW / 2 + ROW * at
      const swatch = `<rect x="0" y="${top}" width="${SWATCH}" height="${SWATCH}" fill="${colour(at)}"/>`
      const font = `fill="${BLACK}" font-family="Arial" font-size="16px"`
      const words = `<text x="${SWATCH + 8}" y="${top + SWATCH - 2}" ${font}>${escaped(`${name}: ${figure}`)}</text>`
      return swatch + words
    })
    .join('')
}

function colour(at: number): string {
  return COLOURS[at % COLOURS.length] ?? BLACK
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
}
