import { cpvPrefix } from '@inroad/codelists/cpv'

/** A code of the list with its text. */
export interface ListedCode {
  code: string
  label: string
}

/** The codes of a list by what lies in what, as far as the list is known here. */
export class CpvTree {
  private readonly byPrefix: ReadonlyMap<string, ListedCode>
  private readonly under = new Map<string, ListedCode[]>()

  constructor(codes: readonly ListedCode[]) {
    this.byPrefix = new Map(codes.map((one) => [cpvPrefix(one.code), one]))
    for (const one of codes) {
      const around = this.around(one.code).at(-1)
      const key = around ? cpvPrefix(around.code) : ''
      this.under.set(key, [...(this.under.get(key) ?? []), one])
    }
  }

  /** What lies directly in a category, or the divisions. */
  narrower(prefix = ''): readonly ListedCode[] {
    return this.under.get(prefix) ?? []
  }

  /** The categories that a code lies in, from the widest down. */
  around(code: string): ListedCode[] {
    const prefix = cpvPrefix(code)
    const lengths = Array.from({ length: Math.max(0, prefix.length - 2) }, (_, at) => at + 2)
    return lengths.flatMap((length) => this.byPrefix.get(prefix.slice(0, length)) ?? [])
  }

  at(prefix: string): ListedCode | undefined {
    return this.byPrefix.get(prefix)
  }

  /** Those that begin with the digits typed, or whose text has words that begin with those typed. */
  typed(text: string, most: number): ListedCode[] {
    const wanted = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    if (wanted.length === 0) return []
    const all = [...this.byPrefix.values()]
    const digits = wanted.join('')
    if (/^\d+$/.test(digits))
      return all.filter(({ code }) => code.startsWith(digits)).slice(0, most)
    return all
      .filter(({ label }) => {
        const words = label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
        return wanted.every((start) => words.some((word) => word.startsWith(start)))
      })
      .slice(0, most)
  }
}
