import { z } from 'zod'

/**
 * Pounds sterling as spend files hold them, as a decimal string. Below zero where credits outweigh
 * payments. The source files say nothing of VAT, or say so only in words.
 */
export const Sterling = z.string().regex(/^-?\d{1,16}\.\d{2}$/)

/** A financial year of public bodies by its first calendar year: 2020 is 1 April 2020 to 31 March 2021. */
export const FinancialYear = z.int().min(2000).max(2100)

/** A point of the data: everything that was known when it was taken, and nothing later. */
export const DataCut = z.int().min(0)

/** A share between 0 and 1, four decimals. */
export const Fraction = z.number().min(0).max(1)
