/** Signals a process that may have ended meanwhile, or be another user's. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Whoever sends it looks afterwards whether the process is gone.
  }
}
