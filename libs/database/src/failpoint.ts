type Hook = (name: string) => void | Promise<void>

const HOOK = Symbol.for('inroad.failpoint')

/**
 * A named place where a test may kill, stop or delay the process. This is all that production
 * holds of it: the actions live with the tests and register themselves before the program starts.
 */
export async function failpoint(name: string): Promise<void> {
  const hook = (globalThis as { [HOOK]?: Hook })[HOOK]
  if (hook) await hook(name)
}
