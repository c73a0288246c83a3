/** Lets one loop sleep until another part of the process has news, or until a time has passed. */
export class Signal {
  private raised = false
  private waiter: (() => void) | undefined

  /** Bound, to be handed out. */
  readonly raise = (): void => {
    this.raised = true
    this.waiter?.()
  }

  /** Resolves at once when raised since the last wait. Milliseconds. */
  async wait(atMost: number): Promise<void> {
    if (!this.raised) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, atMost)
        this.waiter = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      this.waiter = undefined
    }
    this.raised = false
  }
}
