/** What notifications has to know, besides where its database is. Leases are short: senders get killed. */
export function houseEnvironment(smtpUrl: string): Record<string, string> {
  return {
    SMTP_URL: smtpUrl,
    SMTP_TLS: 'off',
    MAIL_FROM: 'alerts@inroad.example',
    PUBLIC_URL: 'https://inroad.example',
    LINK_SECRET: 'a secret of a spec, which is long enough',
    SEND_LEASE_SECONDS: '3',
    SEND_SWEEP_SECONDS: '1',
  }
}
