import type { JWK } from 'jose'
import { mintAccessToken } from '../../src/keys/mint-access-token.js'

const INSTALLATION = {
  id: '0197f000-0000-7000-8000-000000000099',
  name: 'Inroad operations',
  kind: 'installation' as const,
  identifiers: [],
}

/** Tokens of somebody who looks after the installation, signed by these keys: a fresh one each time. */
export function operatorTokens(accessSigningKeys: { keys: JWK[] }): () => Promise<string> {
  return () =>
    mintAccessToken({ accessSigningKeys }, { roles: ['operator'], organisation: INSTALLATION })
}
