import type { JWK } from 'jose'

/** What services have to know, besides where their database is. Leases are short: senders get killed. */
export function houseEnvironment(
  smtpUrl: string,
  signingKeys: { keys: JWK[] },
): Record<string, string> {
  return {
    SMTP_URL: smtpUrl,
    SMTP_TLS: 'off',
    MAIL_FROM: 'alerts@inroad.example',
    PUBLIC_URL: 'https://inroad.example',
    LINK_SECRET: 'a secret of a spec, which is long enough',
    SEND_LEASE_SECONDS: '3',
    SEND_SWEEP_SECONDS: '1',
    OIDC_ISSUER: 'https://issuer.example',
    OIDC_CLIENT_ID: 'inroad-web',
    ACCESS_SIGNING_KEYS: JSON.stringify(signingKeys),
  }
}
