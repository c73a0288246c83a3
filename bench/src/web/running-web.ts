import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { startChild } from '@inroad/testing/child-process'
import { eventually } from '@inroad/testing/eventually'
import { freePorts } from '@inroad/testing/services/free-port'

const ROOT = join(import.meta.dirname, '../../..')
const EMPTY_PAGE = join(import.meta.dirname, 'empty-page.process.js')

export interface RunningWeb {
  url: string
  /** An Express program that does nothing, in a process of its own too. */
  emptyUrl: string
  close(): Promise<void>
}

/** The pipeline and the front door, each a process of its own, as in production. */
export async function startWeb(databaseUrl: string, rabbitmqUrl: string): Promise<RunningWeb> {
  const [pipelinePort = 0, webPort = 0, emptyPort = 0] = await freePorts(3)
  const settings = { LOG_LEVEL: 'error', DATABASE_URL: databaseUrl, NODE_ENV: 'production' }
  const nowhere = 'http://127.0.0.1:9'
  const url = `http://127.0.0.1:${webPort}`
  const children = [
    startChild(join(ROOT, 'apps/pipeline/dist/main.js'), {
      env: { ...settings, PORT: String(pipelinePort), RABBITMQ_URL: rabbitmqUrl },
    }),
    startChild(join(ROOT, 'apps/web/dist/main.js'), {
      env: {
        ...settings,
        PORT: String(webPort),
        PUBLIC_URL: url,
        // Each request comes from one of many visitors: the limits are for each of them.
        TRUSTED_PROXIES: '1',
        SESSION_SECRET: randomBytes(32).toString('hex'),
        PIPELINE_URL: `http://127.0.0.1:${pipelinePort}`,
        NOTIFICATIONS_URL: nowhere,
        ORGANISATIONS_URL: nowhere,
        SPEND_URL: nowhere,
        OIDC_ISSUER: nowhere,
        OIDC_CLIENT_ID: 'bench',
        OIDC_CLIENT_SECRET: 'nobody signs in',
      },
    }),
    startChild(EMPTY_PAGE, { env: { PORT: String(emptyPort), NODE_ENV: 'production' } }),
  ]
  const emptyUrl = `http://127.0.0.1:${emptyPort}`
  const close = async (): Promise<void> => {
    await Promise.all(children.map((child) => child.kill('SIGTERM')))
  }
  try {
    await Promise.all([answers(`${url}/opportunities`), answers(emptyUrl)])
  } catch (error) {
    const said = children.map((child) => child.output()).join('\n')
    await close()
    throw new Error(`the front door did not start: ${said}`, { cause: error })
  }
  return { url, emptyUrl, close }
}

function answers(url: string): Promise<void> {
  const ask = async () => {
    const { status } = await fetch(url)
    if (status !== 200) throw new Error(`${url} answered ${status}`)
  }
  return eventually(ask, { timeout: 60_000 })
}
