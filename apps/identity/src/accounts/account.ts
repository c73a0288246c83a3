/** Somebody who can sign in here. What they may do is the business of `organisations`. */
export interface Account {
  /** The `sub` of every token: never used again for somebody else. */
  id: string
  /** Lower case. */
  email: string
  emailVerified: boolean
  name: string
  /** Null: no sign-in by password. */
  passwordHash: string | null
  /** For people made for trying things out: what they are there for. */
  demoRole: string | null
}

export const ACCOUNT_COLUMNS = `id, email, email_verified as "emailVerified", name,
  password_hash as "passwordHash", demo_role as "demoRole"`
