import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's minimum for scrypt with 32 MiB: N = 2^15, r = 8, p = 3. */
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const LENGTH = 32

/** `scrypt$<N>$<r>$<p>$<salt>$<hash>`, the last two in base64url, so that the cost may rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, COST)
  const { N, r, p } = COST
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/**
 * Compares in constant time. Without a stored hash it works as long and answers no, so that the time
 * does not tell which addresses have an account.
 */
export async function passwordMatches(
  password: string,
  stored: string | null | undefined,
): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = (stored ?? NOBODY).split('$')
  const cost = { ...COST, N: Number(N), r: Number(r), p: Number(p) }
  const derived = await derive(password, Buffer.from(salt, 'base64url'), cost)
  const expected = Buffer.from(hash, 'base64url')
  const same = derived.length === expected.length && timingSafeEqual(derived, expected)
  return same && stored !== null && stored !== undefined
}

/** The shape of a hash that belongs to no password. */
const NOBODY = ['scrypt', COST.N, COST.r, COST.p, 'A'.repeat(22), 'A'.repeat(43)].join('$')

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // NFKC: the same characters typed on another keyboard are the same password (NIST SP 800-63B).
    scrypt(password.normalize('NFKC'), salt, LENGTH, cost, (error, hash) => {
      if (error) reject(error)
      else resolve(hash)
    })
  })
}
