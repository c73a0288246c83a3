/** Runs once after all specs of a run, in Jest's own process. */
export default async function stop() {
  const { stopTestServices } = await import('./dist/services/test-services.js')
  await stopTestServices()
}
