import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const opened: Server[] = []

/** Opens a server on a free port of this machine, and says where it answers. */
export async function openServer(server: Server): Promise<string> {
  opened.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A service, as far as the front door sees one. */
export function openService(answer: RequestListener): Promise<string> {
  return openServer(createServer(answer))
}

/** For `afterEach`. */
export function closeServers(): void {
  for (const server of opened.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
}

/** An address of this machine where nothing listens. */
export async function nowhere(): Promise<string> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}
