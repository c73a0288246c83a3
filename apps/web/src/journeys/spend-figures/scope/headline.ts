import type { ShareNumbers } from './figure-types.js'
import { share } from './showing.js'
import { figuresText as text } from './text.js'

/** A share as it may be quoted: never without what is not known of it. */
export interface Headline {
  figure: boolean
  heading: string
  sentences: string[]
}

/** Coverage from which a share is a figure, where a method does not say otherwise. */
const NEEDED = 0.5

export function headlineOf(numbers: ShareNumbers, needed: number = NEEDED): Headline {
  const { headline } = text
  const { share: value, lowest, highest, coverage = 0, yetAFigure } = numbers
  if (value === undefined || lowest === undefined || highest === undefined) {
    const nothing = Number(numbers.thirdParty) === 0
    const why = nothing ? headline.nothingBody : headline.noShare
    return {
      figure: false,
      heading: nothing ? headline.nothing : headline.notYet,
      sentences: [why],
    }
  }
  if (!yetAFigure) {
    const sentences = [headline.tooLittle(coverage, needed), headline.soFar(lowest, highest)]
    return { figure: false, heading: headline.notYet, sentences }
  }
  return {
    figure: true,
    heading: headline.figure(share(value)),
    sentences: [lowest === highest ? headline.certain : headline.range(lowest, highest)],
  }
}
