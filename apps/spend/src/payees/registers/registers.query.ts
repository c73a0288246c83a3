import type { EntityManager } from 'typeorm'
import type { RegisterView } from './register.view.js'

const REGISTERS = `
  select register, entries, to_json(loaded_at) #>> '{}' as "loadedAt"
    from registers order by register`

/** Each register that was loaded. */
export function loadedRegisters(tx: EntityManager): Promise<RegisterView[]> {
  return tx.query<RegisterView[]>(REGISTERS)
}
