export interface RunningService {
  url: string
  /** Shown to people: product, version and where it came from. */
  description: string
  stop(): Promise<void>
}

export interface Provider {
  start(): Promise<RunningService>
}

/** This way of getting a service does not exist here, which is no fault: nobody set or installed it. */
export class NotHere extends Error {}

/**
 * Starts the first service that can be had, and says in one line what it is and how long it took.
 * @throws Error listing every way that was tried, why it failed, and what to install or set.
 */
export async function startFirst(
  service: string,
  providers: Provider[],
  say: (line: string) => void,
): Promise<RunningService> {
  const began = performance.now()
  const reasons: string[] = []
  for (const provider of providers) {
    try {
      const running = await provider.start()
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      say(`${running.description}, ready in ${seconds} s`)
      return running
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      reasons.push(reason)
      if (!(error instanceof NotHere)) say(`${service}: ${reason}; trying the next way`)
    }
  }
  throw new Error(
    [`No ${service} could be had for the tests. Any one of these will do:`, ...reasons].join(
      '\n- ',
    ),
  )
}
