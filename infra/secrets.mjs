import { generateKeyPairSync, randomBytes } from 'node:crypto'

/** Prints what a copy of Inroad must keep to itself, as a .env file: `node infra/secrets.mjs > .env`. */
const word = () => randomBytes(32).toString('base64url')

function signingKeys() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const kid = randomBytes(8).toString('hex')
  const key = { ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' }
  return JSON.stringify({ keys: [key] })
}

const secrets = {
  LINK_SECRET: word(),
  SESSION_SECRET: word(),
  OIDC_CLIENT_SECRET: word(),
  IDENTITY_COOKIE_KEYS: word(),
  IDENTITY_KEYS: signingKeys(),
  ACCESS_SIGNING_KEYS: signingKeys(),
}
for (const [name, value] of Object.entries(secrets)) console.log(`${name}='${value}'`)
