/** In characters. A cell that grows beyond this has lost its closing quotation mark. */
export const CELL_LIMIT = 64 * 1024

/** In characters. */
export const RECORD_LIMIT = 1024 * 1024

export const COLUMN_LIMIT = 500

/** Quotation marks that are never closed; with more, the file as a whole is broken. */
export const UNCLOSED_LIMIT = 200
