import type { ExplainedShare } from '@inroad/spend/figures/share/explain-share'
import { yearName } from '@inroad/spend/figures/scope/financial-year'
import type { MethodView } from '@inroad/spend/figures/methods/method.view'

const WIDTH = 96

const NAMES: Readonly<Record<string, string>> = {
  sme: 'paid to SMEs',
  'not-sme': 'paid to others',
  unknown: 'status not known',
  'nhs-supply-chain': 'NHS Supply Chain, shown apart',
  nhs: 'NHS, left out',
  government: 'government, left out',
  'pensions-and-tax': 'pensions and tax, left out',
  individual: 'people, left out',
}

/** A share step by step, for people to read. */
export function explanation(explained: ExplainedShare, method: MethodView): string {
  const { view, classes, largest, sql, bySql, same } = explained
  const inShare = ['sme', 'not-sme', 'unknown']
  const rows = (wanted: boolean): string[] =>
    classes
      .filter((one) => inShare.includes(one.class) === wanted)
      .map((one) => classRow(NAMES[one.class] ?? one.class, one.lines, one.amount))
  return [
    ...heading(explained),
    ...howItIsMade(method, view.definition),
    'Third-party spend',
    ...rows(true),
    classRow('third parties together', view.numbers.lines, view.numbers.thirdParty),
    '',
    'Not in the share',
    ...rows(false),
    '',
    ...result(explained),
    'Largest parts',
    ...largest.map(({ name, class: of, lines, amount }) =>
      classRow(`${name} (${of})`, lines, amount),
    ),
    '',
    'The same by plain SQL, on the schema spend_public',
    ...sql.split('\n').map((line) => `  ${line}`),
    `  gives sme ${bySql.sme}, not_sme ${bySql.notSme}, unknown ${bySql.unknown}: ` +
      (same ? 'the same to the penny' : 'NOT THE SAME'),
    '',
  ].join('\n')
}

function heading({ view }: ExplainedShare): string[] {
  const { organisation, financialYear, series, dataCut } = view
  const who = organisation ? `${organisation.name} (${organisation.code})` : 'All organisations'
  const before = organisation?.predecessors.map(({ code }) => code).join(', ') ?? ''
  return [
    `SME share of direct spend, ${yearName(financialYear)}`,
    `${who}, ${series}${before === '' ? '' : `, with ${before}`}`,
    `Data cut ${dataCut.cut} of ${dataCut.at}`,
    '',
  ]
}

function howItIsMade(method: MethodView, definition: string): string[] {
  const { evidence } = method
  const group = evidence.groupCheck ? 'with' : 'without'
  return [
    ...wrapped(`Definition: ${definition}`),
    ...wrapped(`Formula: ${method.formula}`),
    ...wrapped(`Method ${method.name} (sha256 ${method.sha256.slice(0, 12)}): ${method.summary}`),
    ...wrapped(
      `Status: of the ${method.statusAsOf.replaceAll('-', ' ')}; evidence in this order: ` +
        `${evidence.sources.join(', ')}; of confidence ${evidence.minimumConfidence} or more; ` +
        `${group} a check of the group.`,
    ),
    ...method.notes.flatMap(wrapped),
    '',
  ]
}

function result({ view }: ExplainedShare): string[] {
  const { numbers, coverage, unmatchedShare, yetAFigure } = view
  const { sme, thirdParty, share, highest } = numbers
  if (share === undefined) {
    return ['No share: nothing was spent, or credits outweigh payments in a part.', '']
  }
  return [
    ...(yetAFigure
      ? []
      : ['NOT YET A FIGURE: the status of less than half of the value is known.']),
    `share    ${sme} / ${thirdParty} = ${percent(share)}`,
    `range    ${percent(share)} if none of the unknown were SMEs, ${percent(highest)} if all were`,
    `coverage ${percent(coverage)} of the value has a status; ${percent(unmatchedShare)} was paid to names nobody identified`,
    '',
  ]
}

function classRow(name: string, lines: number, amount: string): string {
  const [whole = '', rest] = amount.split('.')
  const pounds = `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${rest}`
  return `  ${name.slice(0, 52).padEnd(52)} ${String(lines).padStart(8)} lines ${pounds.padStart(20)}`
}

function percent(part: number | undefined): string {
  return part === undefined ? 'unknown' : `${(part * 100).toFixed(2)} %`
}

function wrapped(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line.length + word.length < WIDTH) lines[lines.length - 1] = `${line} ${word}`.trim()
    else lines.push(`  ${word}`)
  }
  return lines
}
