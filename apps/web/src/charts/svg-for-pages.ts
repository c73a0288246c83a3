/**
 * A chart as pages may hold it. Their policy allows no style in attributes or elements, so what
 * echarts writes as style becomes attributes of SVG; its name and role are for those who don't see it.
 */
export function svgForPages(svg: string, label: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributes(style))
    .replace(/ (?:class|ecmeta_\w+|version|baseProfile|xmlns:xlink|xml:space)="[^"]*"/g, '')
    .replace(/^<svg /, `<svg role="img" aria-label="${escaped(label)}" `)
    .replace(/>\n+/g, '>')
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
