/** A mail's content, written once and rendered both as plain text and as HTML. */
export interface MailContent {
  title: string
  blocks: readonly Block[]
}

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; facts: readonly Fact[] }
  | { kind: 'link'; text: string; url: string }

/** A label and what it says, in one line or more. */
export interface Fact {
  label: string
  lines: readonly string[]
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

export function heading(text: string): Block {
  return { kind: 'heading', text }
}

export function facts(list: readonly Fact[]): Block {
  return { kind: 'facts', facts: list }
}

/** A link, or nothing when the address is not one that a mail may carry. */
export function link(text: string, url: string | undefined): Block[] {
  const safe = url === undefined ? undefined : webAddress(url)
  return safe === undefined ? [] : [{ kind: 'link', text, url: safe }]
}

/** The address as WHATWG URL writes it, when it is http or https and names no user. */
export function webAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const web = url?.protocol === 'https:' || url?.protocol === 'http:'
  return url && web && url.username === '' && url.password === '' ? url.href : undefined
}
