import { BLACK, BLUE, PALE, SLACK, STRIPES, TEXT, WHITE, WIDTH } from './ink.js'

export interface LegendEntry {
  sign: 'full' | 'empty' | 'striped' | 'pale' | 'broken' | 'range' | 'circle' | 'open' | 'diamond'
  words: string
}

const ROW = 26
const SIGN = 18
const LETTER = 9.2

/** Rows from the top of the chart, as many entries in each as fit; drawn, so that it holds stripes. */
export function legend(entries: readonly LegendEntry[]) {
  const placed = places(entries)
  return {
    height: (placed.at(-1)?.y ?? -ROW) + ROW,
    series: {
      type: 'custom',
      silent: true,
      data: [[0, 0]],
      clip: false,
      renderItem: () => ({
        type: 'group',
        children: placed.flatMap(({ entry: { sign, words }, x, y }) => [
          ...signs(x, y + 4)[sign],
          {
            type: 'text',
            style: {
              ...INK,
              x: x + SIGN + 8,
              y: y + 14,
              text: words,
              width: WIDTH - x - SIGN - 8,
              overflow: 'truncate',
            },
          },
        ]),
      }),
    },
  }
}

/** Words that are drawn by hand. */
export const INK = {
  fill: TEXT.color,
  fontSize: TEXT.fontSize,
  fontFamily: TEXT.fontFamily,
  verticalAlign: 'middle',
} as const

function places(entries: readonly LegendEntry[]) {
  let [x, y] = [SLACK, 0]
  return entries.map((entry) => {
    const width = SIGN + 8 + entry.words.length * LETTER
    if (x > SLACK && x + width > WIDTH) [x, y] = [SLACK, y + ROW]
    const place = { entry, x, y }
    x += width + 16
    return place
  })
}

/** Each in a square of 18 pixels. */
function signs(x: number, y: number): Record<LegendEntry['sign'], object[]> {
  const [middle, right] = [y + SIGN / 2, x + SIGN]
  const square = (style: object) => ({
    type: 'rect',
    shape: { x, y, width: SIGN, height: SIGN },
    style: { stroke: BLACK, lineWidth: 1, ...style },
  })
  const circle = (style: object) => ({
    type: 'circle',
    shape: { cx: x + SIGN / 2, cy: middle, r: 5.5 },
    style,
  })
  return {
    full: [square({ fill: BLUE })],
    empty: [square({ fill: WHITE })],
    striped: [square({ fill: WHITE, decal: STRIPES })],
    pale: [square({ fill: PALE })],
    broken: [stroke(x - 4, middle, right + 4, middle, { lineWidth: 2, lineDash: [6, 4] })],
    range: whisker(x + SIGN / 2, y, y + SIGN),
    circle: [circle({ fill: WHITE, stroke: BLACK, lineWidth: 1.5 })],
    open: [circle({ fill: WHITE, stroke: BLUE, lineWidth: 3 })],
    diamond: [
      {
        type: 'polygon',
        shape: {
          points: [
            [x + SIGN / 2, y - 2],
            [right + 2, middle],
            [x + SIGN / 2, y + SIGN + 2],
            [x - 2, middle],
          ],
        },
        style: { fill: BLUE, stroke: BLACK, lineWidth: 1.5 },
      },
    ],
  }
}

/** A line up and down with a cap at each end: it shows in black and white too. */
export function whisker(x: number, top: number, foot: number): object[] {
  const cap = 6
  return [
    stroke(x, top, x, foot),
    stroke(x - cap, top, x + cap, top),
    stroke(x - cap, foot, x + cap, foot),
  ]
}

export function stroke(x1: number, y1: number, x2: number, y2: number, style: object = {}): object {
  return {
    type: 'line',
    shape: { x1, y1, x2, y2 },
    style: { stroke: BLACK, lineWidth: 1.5, ...style },
    z2: 1,
  }
}
