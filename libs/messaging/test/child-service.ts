import { join } from 'node:path'
import { startChild, type Child } from '@inroad/testing/child-process'
import { withFailpoints } from '@inroad/testing/failpoints'
import type { SampleEvent } from './sample.js'
import { hasty, type World } from './world.js'

export interface ChildServiceOptions {
  role: 'relay' | 'consume'
  queue: string
  event: SampleEvent
  batchSize?: number
  /** The event that kills the process which handles it. */
  dieOf?: number
  /** Whether each event is answered with one of the sink's own. */
  echoes?: boolean
  /** As `F07:kill:2`. */
  failpoints?: string
  rabbitmqUrl?: string
}

const PROGRAM = join(import.meta.dirname, 'programs/service.mjs')

/** The relay (or mover), or the consuming service, as a process that may be killed. */
export function startChildService(world: World, options: ChildServiceOptions): Child {
  const { event, failpoints = '', rabbitmqUrl = world.rabbitmqUrl, ...rest } = options
  const whole = {
    batchSize: 50,
    ...rest,
    databaseUrl: world.url,
    ...(world.transport === 'rabbitmq' && { rabbitmqUrl }),
    routes: world.routes,
    policy: hasty,
    eventName: event.name,
  }
  const armed = withFailpoints(failpoints)
  return startChild(PROGRAM, { ...armed, args: [JSON.stringify(whole)] })
}
