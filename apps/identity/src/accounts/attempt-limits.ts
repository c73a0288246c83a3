/** How often something may be tried in a window before it has to wait. */
export interface AttemptLimit {
  /** What is counted: `account:ada@example.org`. */
  key: string
  most: number
  windowSeconds: number
}

const QUARTER = 15 * 60
const HOUR = 60 * 60

/**
 * Narrow for one account from one address; wider for an account from everywhere, so that nobody can
 * lock somebody else out easily; wider for an address, behind which a whole hospital may sit.
 */
export function signInLimits(email: string, address: string): AttemptLimit[] {
  return [
    { key: `account from address:${email} ${address}`, most: 10, windowSeconds: QUARTER },
    { key: `account:${email}`, most: 50, windowSeconds: QUARTER },
    { key: `address:${address}`, most: 200, windowSeconds: QUARTER },
  ]
}

export function registrationLimits(address: string): AttemptLimit[] {
  return [{ key: `registration:${address}`, most: 20, windowSeconds: HOUR }]
}
