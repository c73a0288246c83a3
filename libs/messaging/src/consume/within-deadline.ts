import { breakOff } from '@inroad/database/transactions'
import type { EntityManager } from 'typeorm'
import { asHandlerFault, HandlerOverdue, ServiceStopping } from './handler-fault.js'

/**
 * Runs a handler until its deadline (milliseconds), or until the service may wait no longer. One that
 * goes on all the same has lost its connection: what it still sends can have no effect.
 */
export async function withinDeadline(
  tx: EntityManager,
  { deadline, stopping }: { deadline: number; stopping: AbortSignal },
  handle: () => Promise<void>,
): Promise<void> {
  if (stopping.aborted) throw new ServiceStopping()
  let timer: NodeJS.Timeout | undefined
  let stop = (): void => undefined
  const cut = new Promise<never>((_, reject) => {
    const cutOff = (reason: Error): void => {
      breakOff(tx, reason)
      reject(reason)
    }
    timer = setTimeout(() => cutOff(new HandlerOverdue(deadline)), deadline)
    stop = () => cutOff(new ServiceStopping())
  })
  stopping.addEventListener('abort', stop)
  try {
    await Promise.race([handle(), cut])
  } catch (error) {
    throw asHandlerFault(error)
  } finally {
    clearTimeout(timer)
    stopping.removeEventListener('abort', stop)
  }
}
