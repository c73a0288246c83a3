/**
 * Remembers what was used last, at most twice `size` of it: when the newer half is full it becomes
 * the older one, and what was in the older and not asked for since is forgotten.
 */
export class BoundedCache<Value> {
  private newer = new Map<string, Value>()
  private older = new Map<string, Value>()

  constructor(private readonly size: number) {}

  get(key: string): Value | undefined {
    const found = this.newer.get(key)
    if (found !== undefined) return found
    const before = this.older.get(key)
    if (before !== undefined) this.set(key, before)
    return before
  }

  set(key: string, value: Value): void {
    if (this.newer.size >= this.size) {
      this.older = this.newer
      this.newer = new Map()
    }
    this.newer.set(key, value)
  }
}
