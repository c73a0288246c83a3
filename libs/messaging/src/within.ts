/** Resolves when the work has ended, however it ended, or after this time. Milliseconds. */
export async function within(time: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, time)))
  await Promise.race([work.catch(() => undefined), late])
  clearTimeout(timer)
}
