import { once } from 'node:events'
import type { Server } from 'node:http'
import { ConfigurationFault } from './read-config.js'

export interface ListenAt {
  host: string
  /** 0 takes a free one. */
  port: number
}

/**
 * Opens a server and resolves once people reach it.
 * @throws ConfigurationFault naming the variable to change, when the address is not to be had
 */
export async function listen(server: Server, { host, port }: ListenAt): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const fault = FAULTS[(error as NodeJS.ErrnoException).code ?? '']
    throw fault ? new ConfigurationFault(fault({ host, port })) : error
  }
}

const FAULTS: Readonly<Record<string, (where: ListenAt) => string>> = {
  EADDRINUSE: ({ port }) =>
    `another program listens on port ${port}. End it, or set PORT to another, ` +
    `such as PORT=${port < 65_535 ? port + 1 : 3000}`,
  EACCES: ({ port }) => `this user may not listen on port ${port}. Set PORT to 1024 or more`,
  EADDRNOTAVAIL: ({ host }) => `this machine has no address ${host}. Set HOST to 127.0.0.1`,
}
