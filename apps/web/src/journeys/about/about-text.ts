/** A page of plain text: sections of paragraphs, lists and tables. */
export interface AboutText {
  title: string
  sections: readonly AboutSection[]
}

export interface AboutSection {
  heading?: string
  paragraphs?: readonly string[]
  list?: readonly string[]
  table?: { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }
  /** Where to write to. */
  email?: string
  link?: { text: string; href: string }
}
