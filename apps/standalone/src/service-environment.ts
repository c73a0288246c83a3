import type { Secrets } from './keys/secrets.js'
import type { StandaloneConfig } from './standalone-config.js'

export interface Surroundings {
  databaseUrl: string
  linkSecret: string
  /** Unset where a real mail server is configured. */
  mailbox?: { smtpUrl: string }
  kept: Secrets
}

/** Where each service answers. */
export type ServiceUrls = Readonly<
  Record<'pipeline' | 'notifications' | 'organisations' | 'spend', string>
>

/** Where people reach this copy from the same machine. */
export function publicUrl({ port }: StandaloneConfig): string {
  return `http://localhost:${port}`
}

/** The environment each service starts with: its own loopback port, and what this process decided. */
export function serviceEnvironment(
  environment: NodeJS.ProcessEnv,
  config: StandaloneConfig,
  { databaseUrl, linkSecret, mailbox, kept }: Surroundings,
): NodeJS.ProcessEnv {
  const inroad = publicUrl(config)
  const defaults = {
    LINK_SECRET: linkSecret,
    PUBLIC_URL: inroad,
    MAIL_FROM: 'alerts@inroad.example',
    IDENTITY_DEMO: 'yes',
  }
  const decided = {
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: config.logLevel,
    ...(mailbox && { SMTP_URL: mailbox.smtpUrl, SMTP_TLS: 'off' }),
    OIDC_ISSUER: `${inroad}/identity`,
    OIDC_CLIENT_ID: 'inroad-web',
    OIDC_CLIENT_SECRET: kept.oidcClientSecret,
    OIDC_REDIRECT_URIS: `${inroad}/sign-in/callback`,
    OIDC_POST_LOGOUT_URIS: `${inroad}/signed-out`,
    ACCESS_SIGNING_KEYS: JSON.stringify(kept.accessSigningKeys),
    IDENTITY_KEYS: JSON.stringify(kept.identityKeys),
    IDENTITY_COOKIE_KEYS: kept.identityCookieKey,
  }
  return { ...defaults, ...environment, ...decided }
}

/** The environment of the front door, once the services are up. */
export function frontEnvironment(
  inner: NodeJS.ProcessEnv,
  { host, port, smtpUrl }: StandaloneConfig,
  { pipeline, notifications, organisations, spend, identity }: ServiceUrls & { identity: string },
  { sessionSecret }: Secrets,
): NodeJS.ProcessEnv {
  return {
    ...{ INROAD_DEMO: smtpUrl ? 'no' : 'yes', OPERATOR_NAME: 'whoever started it' },
    ...inner,
    ...{ HOST: host, PORT: String(port), SESSION_SECRET: sessionSecret },
    PIPELINE_URL: pipeline,
    NOTIFICATIONS_URL: notifications,
    ORGANISATIONS_URL: organisations,
    SPEND_URL: spend,
    IDENTITY_URL: identity,
  }
}
