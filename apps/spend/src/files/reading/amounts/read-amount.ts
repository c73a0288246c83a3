export type AmountFault =
  | 'amount-missing'
  | 'amount-unreadable'
  | 'amount-too-precise'
  | 'amount-too-large'
  | 'amount-exponent'
  | 'amount-spreadsheet-error'
  | 'amount-other-currency'

export type AmountRead =
  { amount: string; fault?: undefined } | { amount?: undefined; fault: AmountFault }

const [MINUS, POINT, COMMA, ZERO, NINE] = [45, 46, 44, 48, 57]
/** numeric(18,2) */
const WHOLE_DIGITS = 16
/** What is longer is not looked at closely: expressions that search it could take minutes. */
const LONGEST = 60
const PLAIN = 24

/** Pounds as a decimal string with two decimals. Never rounded, and no floating-point number is involved. */
export function readAmount(cell: string): AmountRead {
  return readPlain(cell) ?? (cell.length > LONGEST ? readLong(cell) : readDressed(cell))
}

/** `1234.5`, `-1,234.56`: nearly every amount of nearly every file, by looking at each character once. */
function readPlain(cell: string): AmountRead | undefined {
  const { length } = cell
  const start = cell.charCodeAt(0) === MINUS ? 1 : 0
  if (length - start > PLAIN) return undefined
  const point = endOfPounds(cell, start)
  if (point === -1 || length - start < (point < length ? 2 : 1)) return undefined
  if (point < length && !isDigits(cell, point + 1)) return undefined
  const written = cell.slice(start, point)
  const pounds = written.includes(',') ? written.replaceAll(',', '') : written
  return assemble(start === 1, pounds, cell.slice(point + 1))
}

/** Where the whole pounds end, or -1 if they are no number: commas must stand before groups of three. */
function endOfPounds(cell: string, start: number): number {
  let run = 0
  let isGrouped = false
  let at = start
  for (; at < cell.length; at++) {
    const code = cell.charCodeAt(at)
    if (isDigit(code)) run++
    else if (code === POINT) break
    else if (code !== COMMA || run === 0 || run > 3 || (isGrouped && run !== 3)) return -1
    else [isGrouped, run] = [true, 0]
  }
  return isGrouped && run !== 3 ? -1 : at
}

function isDigits(cell: string, from: number): boolean {
  for (let at = from; at < cell.length; at++) if (!isDigit(cell.charCodeAt(at))) return false
  return true
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE
}

function assemble(negative: boolean, whole: string, decimals: string): AmountRead {
  let pence = decimals
  if (pence.length > 2) {
    pence = pence.replace(/0+$/, '')
    if (pence.length > 2) return { fault: 'amount-too-precise' }
  }
  let pounds = whole
  if (pounds.length === 0) pounds = '0'
  else if (pounds.charCodeAt(0) === ZERO && pounds.length > 1)
    pounds = pounds.replace(/^0+(?=\d)/, '')
  if (pounds.length > WHOLE_DIGITS) return { fault: 'amount-too-large' }
  const value = pence.length === 2 ? `${pounds}.${pence}` : `${pounds}.${pence.padEnd(2, '0')}`
  return { amount: negative && value !== '0.00' ? `-${value}` : value }
}

const ERRORS = /^#(ref|value|n\/a|name\?|num|div\/0|null|spill|calc)!?|^#+$/i
const EXPONENT = /^[-+]?\d[\d,.]*e[+-]?\d+$/i
const CURRENCY = /[$€¥]|\b(usd|eur)\b/i
const GROUPED = /^\d{1,3}(?: \d{3})+(?:\.\d*)?$/

/** With pound signs, brackets, spaces, a minus in front or behind. */
function readDressed(cell: string): AmountRead {
  const text = cell.replace(/\s+/g, ' ').trim()
  if (text === '' || /^[-–—]+$/.test(text)) return { fault: 'amount-missing' }
  if (ERRORS.test(text)) return { fault: 'amount-spreadsheet-error' }
  if (CURRENCY.test(text)) return { fault: 'amount-other-currency' }
  const { negative, digits } = undress(text)
  const read = readUndressed(GROUPED.test(digits) ? digits.replaceAll(' ', '') : digits)
  if (!negative || read.fault || read.amount === '0.00') return read
  return { amount: `-${read.amount}` }
}

function readUndressed(digits: string): AmountRead {
  if (EXPONENT.test(digits)) return { fault: 'amount-exponent' }
  const read = /^[\d.,]/.test(digits) ? readPlain(digits) : undefined
  return read ?? { fault: isLongNumber(digits) ? 'amount-too-large' : 'amount-unreadable' }
}

/** Every sign counts once: -£500, £-500, (£500), £(500), 500-, but not -(500). */
function undress(text: string): { negative: boolean; digits: string } {
  const dressing = /^([-+−–(£]|Â£|gbp| )*/i.exec(text)?.[0] ?? ''
  const rest = text.slice(dressing.length)
  const tail = /([-−–)£]|gbp| )*$/i.exec(rest)?.[0] ?? ''
  const signs = (dressing + tail).replace(/Â£|£|gbp| /gi, '').replace(/[−–]/g, '-')
  const negative = signs === '-' || signs === '()'
  const digits = rest.slice(0, rest.length - tail.length)
  return { negative, digits: negative || signs === '' || signs === '+' ? digits : 'two signs' }
}

function readLong(cell: string): AmountRead {
  if (cell.trim() === '') return { fault: 'amount-missing' }
  return { fault: isLongNumber(cell) ? 'amount-too-large' : 'amount-unreadable' }
}

function isLongNumber(digits: string): boolean {
  return digits.length > 24 && /^-?\d[\d,]*(\.\d*)?$/.test(digits)
}
