import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ContainerRuntimeClient } from 'testcontainers'
import { NotHere } from './provider.js'

const PULL_LIMIT = 240_000

/**
 * The Docker engine of this machine.
 * @throws NotHere when none is configured or it does not answer.
 */
export async function dockerEngine(): Promise<ContainerRuntimeClient> {
  if (!isConfigured()) throw new NotHere('Docker (no engine on this machine)')
  const { getContainerRuntimeClient } = await import('testcontainers')
  try {
    return await getContainerRuntimeClient()
  } catch {
    throw new NotHere('Docker (the engine does not answer)')
  }
}

/** Loading Testcontainers takes half a second: too long to learn that there is no Docker. */
function isConfigured(): boolean {
  const { DOCKER_HOST, XDG_RUNTIME_DIR } = process.env
  const sockets = [
    '/var/run/docker.sock',
    join(XDG_RUNTIME_DIR ?? `/run/user/${String(process.getuid?.() ?? '')}`, 'docker.sock'),
    join(homedir(), '.docker/run/docker.sock'),
    join(homedir(), '.docker/desktop/docker.sock'),
    join(homedir(), '.testcontainers.properties'),
  ]
  return Boolean(DOCKER_HOST) || process.platform === 'win32' || sockets.some(existsSync)
}

/**
 * Makes sure that the image is on the engine.
 * @throws Error when it is neither there nor to be had in four minutes.
 */
export async function pulled(image: string): Promise<void> {
  const engine = await dockerEngine()
  const { ImageName } = await import('testcontainers')
  const name = ImageName.fromString(image)
  if (await engine.image.exists(name)) return
  const tooLong = new AbortController()
  try {
    await Promise.race([
      engine.image.pull(name),
      pause(PULL_LIMIT, undefined, { signal: tooLong.signal, ref: false }).then(() => {
        throw new Error('it took too long')
      }),
    ])
  } catch (error) {
    throw failure(`its image ${image} cannot be pulled`, error)
  } finally {
    tooLong.abort()
  }
}

/** Starts a container; what goes wrong is told as Docker's, the reaper of Testcontainers included. */
export async function started<T>(image: string, start: () => Promise<T>): Promise<T> {
  try {
    return await start()
  } catch (error) {
    throw failure(`a container of ${image} does not start`, error)
  }
}

function failure(what: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Error(`Docker is here, but ${what} (${reason.trim()})`, { cause })
}
