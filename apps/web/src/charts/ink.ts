/** NHS blue and NHS black: more than 5 to 1 and 13 to 1 against the grey of the page. */
export const BLUE = '#005eb8'
export const BLACK = '#212b32'
export const WHITE = '#ffffff'
/** Behind things that are drawn in ink of their own: a range, the middle half of all. */
export const PALE = '#cddced'
/** Narrow, so that its words can still be read where a telephone draws it smaller. */
export const WIDTH = 480
/** Without the browser's typeface the width of names is an estimate. */
export const SLACK = 12
export const TEXT = { color: BLACK, fontSize: 16, fontFamily: 'Arial' }

/** Told apart without colour: full, striped, empty. */
export const STRIPES = {
  symbol: 'rect',
  color: BLACK,
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation: -Math.PI / 4,
} as const
