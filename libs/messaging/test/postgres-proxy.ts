import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface PostgresProxy {
  /** As the server's, but through the proxy. */
  url: string
  /** Cuts the connections of the next commits when the server has answered, and before we hear it. */
  loseCommits(count: number): void
  lostCommits(): number
  stop(): Promise<void>
}

const COMMIT = Buffer.from('commit\0')

/** A TCP proxy in front of PostgreSQL, for the one answer that a client may miss. */
export async function startPostgresProxy(targetUrl: string): Promise<PostgresProxy> {
  const target = new URL(targetUrl)
  const sockets = new Set<Socket>()
  const commits = { toLose: 0, lost: 0 }
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    let losing = false
    client.on('data', (bytes) => {
      if (commits.toLose > commits.lost && bytes.includes(COMMIT)) losing = true
      upstream.write(bytes)
    })
    upstream.on('data', (bytes) => {
      if (!losing) return client.write(bytes)
      commits.lost += 1
      client.resetAndDestroy()
    })
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.once('close', () => {
        client.destroy()
        upstream.destroy()
        sockets.delete(socket)
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    loseCommits: (count) => (commits.toLose = commits.lost + count),
    lostCommits: () => commits.lost,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
