import { createServer } from 'node:net'

/** `preferred` if nobody listens there on loopback, else a port that the system says is free. */
export async function freePort(preferred?: number): Promise<number> {
  return (preferred && (await tryPort(preferred))) || (await tryPort(0)) || 0
}

function tryPort(port: number): Promise<number | undefined> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const got = typeof address === 'object' ? address?.port : undefined
      server.close(() => resolve(got))
    })
  })
}
