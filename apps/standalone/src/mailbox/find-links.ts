const IN_HTML = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
const IN_TEXT = /\bhttps?:\/\/[^\s<>"']+/gi
const ENTITIES: Record<string, string> = { amp: '&', quot: '"', '#39': "'", '#x27': "'", lt: '<' }

/** The web addresses of a mail, so that they can be followed though its HTML is shut in a frame. */
export function findLinks({ html = '', text = '' }: { html?: string; text?: string }): string[] {
  const fromHtml = [...html.matchAll(IN_HTML)].map(([, double, single]) =>
    decodeEntities(double ?? single ?? ''),
  )
  // A full stop or bracket after an address belongs to the sentence.
  const fromText = [...text.matchAll(IN_TEXT)].map(([link]) => link.replace(/[.,;:!?)\]]+$/, ''))
  return [...new Set([...fromHtml, ...fromText])].filter(isWebAddress)
}

function decodeEntities(value: string): string {
  return value.replace(
    /&(#?\w+);/g,
    (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity,
  )
}

function isWebAddress(link: string): boolean {
  return URL.canParse(link) && ['http:', 'https:'].includes(new URL(link).protocol)
}
