/** The file cannot be used as a register; the message says why, and what to do. */
export class WrongRegisterFile extends Error {
  override readonly name = 'WrongRegisterFile'
}
