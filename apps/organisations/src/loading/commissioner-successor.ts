import type { ListedAuthority } from './authority-list.js'

/** Health and Care Act 2022: on this day boards took over from clinical commissioning groups. */
const BOARDS_BEGAN = '2022-07-01'

/** `NHS GREATER MANCHESTER ICB - 00T`: a former group's code, kept for its place within the board. */
const PLACE_IN_BOARD = /\bICB - [A-Z0-9]{3,6}$/i

/**
 * The board that follows a commissioning group, where the row tells: its place lives on in the board
 * of its area. Of groups closed earlier the files name the area but not the group that followed.
 */
export function successorOf({
  name,
  area,
  validFrom,
}: Omit<ListedAuthority, 'line'>): { board: string; on: string } | undefined {
  const before = validFrom !== undefined && validFrom < BOARDS_BEGAN
  if (!before || area === undefined || !PLACE_IN_BOARD.test(name)) return undefined
  return { board: area, on: BOARDS_BEGAN }
}
