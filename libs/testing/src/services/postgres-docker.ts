import { pulled, started } from './docker.js'
import { INITDB_FLAGS } from './postgres-binaries.js'
import { postgresVersion } from './postgres-given.js'
import type { Provider } from './provider.js'

const IMAGE = 'postgres:18'

/** The official image, with the same settings as the embedded server. */
export const dockerPostgres: Provider = {
  async start() {
    await pulled(IMAGE)
    const { PostgreSqlContainer } = await import('@testcontainers/postgresql')
    const container = await started(IMAGE, () =>
      new PostgreSqlContainer(IMAGE)
        .withUsername('inroad')
        .withEnvironment({
          POSTGRES_INITDB_ARGS: INITDB_FLAGS.join(' '),
        })
        .withCommand(
          ['fsync=off', 'full_page_writes=off', 'max_connections=300', 'jit=off'].flatMap(
            (setting) => ['-c', setting],
          ),
        )
        .start(),
    )
    const url = container.getConnectionUri()
    return {
      url,
      description: `PostgreSQL ${await postgresVersion(url)} from Docker image ${IMAGE}`,
      stop: async () => {
        await container.stop()
      },
    }
  },
}
