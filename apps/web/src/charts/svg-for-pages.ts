import { createHash } from 'node:crypto'

/**
 * A chart as pages may hold it. Their policy allows no style in attributes or elements, so what
 * echarts writes as style becomes attributes of SVG; its name, description and role are for those
 * who don't see it.
 */
export function svgForPages(svg: string, label: string, description?: string): string {
  const bare = svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributes(style))
    .replace(/ (?:class|ecmeta_\w+|version|baseProfile|xmlns:xlink|xml:space)="[^"]*"/g, '')
    .replace(/>\n+/g, '>')
  return named(withOwnIds(bare), label, description)
}

/**
 * echarts counts the charts of a process, so that the same page would differ each time, and two
 * processes would give two charts one id. By their content they do neither.
 */
function withOwnIds(svg: string): string {
  const counted = /((?: id="|url\(#))zr\d+-/g
  const plain = svg.replace(counted, '$1zr-')
  return plain.replace(/((?: id="|url\(#))zr-/g, `$1chart-${digest(plain)}-`)
}

function named(svg: string, label: string, description: string | undefined): string {
  const name = `role="img" aria-label="${escaped(label)}"`
  if (description === undefined) return svg.replace(/^<svg /, () => `<svg ${name} `)
  const id = `chart-${digest(svg + label + description)}`
  const words = `<title>${escaped(label)}</title><desc id="${id}">${escaped(description)}</desc>`
  return svg.replace(
    /^<svg ([^>]*)>/,
    (_, rest: string) => `<svg ${name} aria-describedby="${id}" ${rest}>${words}`,
  )
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}

/** `font-size:16px;font-family:Arial;` */
function attributes(style: string): string {
  const declarations = style.split(';').map((declaration) => declaration.split(':'))
  return declarations
    .map(([name = '', value = '']) => (value === '' ? '' : ` ${name.trim()}="${value.trim()}"`))
    .join('')
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
}
