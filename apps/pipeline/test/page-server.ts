import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface PageServer {
  /** `http://127.0.0.1:<port>` */
  url: string
  /** Paths with query, in the order in which they were asked for. */
  asked: string[]
  close(): Promise<void>
}

/** A server on this machine that answers as told. */
export async function startPageServer(answer: RequestListener): Promise<PageServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
