import v1 from './categories.v1.json' with { type: 'json' }

/** A published way to put expense types into categories. Never changed; a method names its own. */
export interface CategoryRules {
  version: string
  rules: { category: string; words: string[] }[]
  /** Of lines without an expense type. */
  blank: string
  /** Of types that no rule knows. */
  rest: string
}

/** The hash of each file as it was published. */
export const PUBLISHED_CATEGORIES: Readonly<Record<string, string>> = {
  v1: '6355cea326ebb5cd39e098e3ef45ffbc2e42b45a262ca14bbb145778d3d4553c',
}

export const CATEGORY_RULES: ReadonlyMap<string, CategoryRules> = new Map([[v1.version, v1]])
