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
  v1: '7e44f84e61d0b6c63efc8a50a1160e87a60ace0a50b95c021aaee701438fedc6',
}

export const CATEGORY_RULES: ReadonlyMap<string, CategoryRules> = new Map([[v1.version, v1]])
