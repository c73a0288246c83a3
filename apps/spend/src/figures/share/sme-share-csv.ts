import { writeCsv } from '../../csv/write-csv.js'
import { SHARE_HEADER, shareCells } from './share-cells.js'
import type { SmeShareView } from './sme-share.view.js'

/** The figure on one row, with all it says of itself. */
export function smeShareCsv(view: SmeShareView): AsyncIterable<string> {
  const { organisation, financialYear, method, dataCut, series, outside, numbers } = view
  const header = [
    ...['Organisation', 'Name', 'Financial year', 'Series', 'Method', 'Cut', 'Cut taken'],
    ...SHARE_HEADER,
    ...['NHS Supply Chain', 'NHS', 'Government', 'Pensions and tax', 'Individuals', 'Rebuild'],
  ]
  const { nhsSupplyChain, nhs, government, pensionsAndTax, individuals } = outside
  const row = [
    ...[organisation?.code ?? 'all', organisation?.name ?? 'All organisations', financialYear],
    ...[series, method.name, dataCut.cut, dataCut.at, ...shareCells(numbers)],
    ...[nhsSupplyChain, nhs, government, pensionsAndTax, individuals, view.rebuild],
  ]
  return writeCsv(header, [row])
}
