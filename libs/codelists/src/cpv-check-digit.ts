/**
 * The ninth digit of a CPV 2008 code (Regulation (EC) 213/2008, Annex I).
 *
 * The Regulation prints the digits but no rule. Recomputing all 9,454 gives one: the eight digits
 * weighted 3 7 1 3 7 1 3 7, summed, last digit of the sum. 8,922 codes follow it. The other 532 sit
 * in blocks that the 2008 revision moved without giving them new digits, or carry a digit repeated
 * from a neighbour; `MOVED` states by how much each block is off.
 */
const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7]

/** What to add to the weighted sum, and the code prefixes it holds for; the longest prefix wins. */
const MOVED: Record<number, string> = {
  0: '09000000 72212000',
  1: '35642000 37442900 45233139',
  2: '37442800 38947000 65123000 92225100',
  3: '31711154 31711155 34421000 35125300 37442700 38944000 421 48628000 71351923',
  4: '37442600 38941000 71351920 79342410',
  5: '37442500 72212 72267100 72267200 72330000 724 726 727 728 729',
  6: '09 34422000 37442400 38945000 65122000 71351924',
  7: '34211300 35113110 35331300 37442300 38942000 51000000 71351921',
  8: '03300000 0331 0332 34211200 37442200',
  9: '034 33141113 34211100 37442100 38946000 85210000',
}

const OFFSETS = new Map(
  Object.entries(MOVED).flatMap(([offset, prefixes]) =>
    prefixes.split(' ').map((prefix) => [prefix, Number(offset)] as const),
  ),
)

/** The check digit, 0 to 9, that the Regulation prints after an eight-digit code. */
export function cpvCheckDigit(code: string): number {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code[at]), 0)
  return (sum + offset(code)) % 10
}

function offset(code: string): number {
  for (let length = code.length; length >= 2; length -= 1) {
    const found = OFFSETS.get(code.slice(0, length))
    if (found !== undefined) return found
  }
  return 0
}
