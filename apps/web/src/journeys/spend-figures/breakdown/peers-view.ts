import { peersStrip, type Quartiles } from '../../../charts/peers-strip.js'
import type { Breakdown, Part } from '../scope/figure-types.js'
import { share } from '../scope/showing.js'
import { figuresText as common } from '../scope/text.js'
import { breakdownText as text } from './text.js'

type Peers = NonNullable<Breakdown['peers']>

/** Where the chosen organisation stands among those of its kind; of those alone that have a figure. */
export function peersView({ parts, peers }: Breakdown, organisation: Part | undefined) {
  if (!organisation || !peers) return undefined
  const { key: code, name } = organisation
  const figures = parts.filter(({ kind, numbers }) => kind === peers.kind && numbers.yetAFigure)
  const shareOf = (part: Part) => part.numbers.share ?? []
  const [own] = figures.filter(({ key }) => key === code).flatMap(shareOf)
  const middle = middleOf(peers)
  const sentences = sentencesOf(peers, name)
  const chart = peersStrip({
    label: text.charts.peers(name, peers.kind),
    description: sentences.join(' '),
    peers: figures.filter(({ key }) => key !== code).flatMap(shareOf),
    ...(middle && { middle }),
    ...(own !== undefined && { own: { name: text.peers.own(name, share(own)), value: own } }),
    legend: common.legend,
  })
  return { sentences, chart: peers.figures > 0 ? chart : undefined }
}

function sentencesOf(peers: Peers, name: string): string[] {
  const { kind, figures, organisations, place } = peers
  const middle = middleOf(peers)
  return [
    text.peers.figures(figures, organisations, kind),
    ...(middle ? [text.peers.quartiles(middle.lower, middle.median, middle.upper)] : []),
    place === undefined ? text.peers.notYet(name) : text.peers.place(place, figures),
  ]
}

function middleOf({ lowerQuartile, median, upperQuartile }: Peers): Quartiles | undefined {
  if (lowerQuartile === undefined || median === undefined) return undefined
  return upperQuartile === undefined
    ? undefined
    : { lower: lowerQuartile, median, upper: upperQuartile }
}
