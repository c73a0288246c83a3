import type { Reading } from '../reading.js'

export const SEPARATORS: Reading['separator'][] = [',', ';', '\t', '|']
