import pg from 'pg'

/**
 * A connection may end while it passes from the pool to TypeORM, where neither listens; then nobody
 * would hear its error, and Node would exit. Whoever uses it next is told by its own statement.
 */
export class HeardClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    this.on('error', () => undefined)
  }
}
