import type { StandaloneConfig } from './standalone-config.js'

export interface Surroundings {
  databaseUrl: string
  linkSecret: string
  /** Unset where a real mail server is configured. */
  mailbox?: { smtpUrl: string }
}

/** Where people reach this copy from the same machine. */
export function publicUrl({ port }: StandaloneConfig): string {
  return `http://localhost:${port}`
}

/** The environment each service starts with: its own loopback port, and what this process decided. */
export function serviceEnvironment(
  environment: NodeJS.ProcessEnv,
  config: StandaloneConfig,
  { databaseUrl, linkSecret, mailbox }: Surroundings,
): NodeJS.ProcessEnv {
  const defaults = {
    LINK_SECRET: linkSecret,
    PUBLIC_URL: publicUrl(config),
    MAIL_FROM: 'alerts@inroad.example',
  }
  const decided = {
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: config.logLevel,
    ...(mailbox && { SMTP_URL: mailbox.smtpUrl, SMTP_TLS: 'off' }),
  }
  return { ...defaults, ...environment, ...decided }
}
