/** A message no version of the code can handle as it is; it is parked with this reason. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent'
}
