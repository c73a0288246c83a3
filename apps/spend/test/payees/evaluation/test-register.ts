import { entryKeys, searchKeys } from '../../../src/payees/matching/block-keys.js'
import type { WordWeight } from '../../../src/payees/matching/compare-names.js'
import { legalForm } from '../../../src/payees/matching/legal-form.js'
import { nameWords } from '../../../src/payees/matching/name-words.js'
import { weightsOf } from '../../../src/payees/matching/word-weights.query.js'
import { nameKey, plainWords } from '../../../src/payees/normalise/name-key.js'
import type { RegisterEntry } from '../../../src/payees/resolving/resolution.js'

/** As in `find-candidates.query.ts`. */
const BLOCK = 24
const MOST = 10

/** A register held in memory, looked up as the tables are. */
export class TestRegister {
  readonly weight: WordWeight
  private readonly byKey: Map<string, RegisterEntry[]>
  private readonly blocks = new Map<number, RegisterEntry[]>()

  constructor(names: readonly string[]) {
    const entries = names.map(entry).filter((one) => one.nameKey !== '')
    this.byKey = Map.groupBy(entries, (one) => one.nameKey)
    const counts = new Map<string, number>()
    for (const one of entries) {
      for (const key of entryKeys(one.nameKey)) this.file(key, one)
      for (const word of nameWords(one.nameKey).words) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    this.weight = weightsOf(counts, entries.length)
  }

  find(key: string): RegisterEntry[] {
    const same = this.byKey.get(key)
    if (same) return same
    const shared = new Map<RegisterEntry, number>()
    for (const { key: block, weight } of searchKeys(key)) {
      for (const one of (this.blocks.get(block) ?? []).slice(0, BLOCK)) {
        shared.set(one, (shared.get(one) ?? 0) + weight)
      }
    }
    return [...shared]
      .sort(([one, first], [other, second]) => second - first || one.id - other.id)
      .slice(0, MOST)
      .map(([one]) => one)
  }

  private file(key: number, one: RegisterEntry): void {
    const block = this.blocks.get(key)
    if (block) block.push(one)
    else this.blocks.set(key, [one])
  }
}

/**
 * A name with a legal form is a firm's; one without may be the same one's elsewhere. The files have
 * no numbers: spellings of one key and form (with and without THE) are one organisation here.
 */
function entry(name: string, id: number): RegisterEntry {
  const [key, form] = [nameKey(name), legalForm(plainWords(name))]
  const scheme = form === 'none' ? 'TEST-NAME' : 'TEST-FIRM'
  return {
    ...{ id, name, register: 'test', scheme, number: `${key} ${form}`, nameKey: key },
    ...{ former: false, postCode: null, status: null, kind: 'third-party' as const },
  }
}
