import { armFailpoints } from './failpoints.js'

// Loaded by `node --import`, and by nothing in a program itself: only a test can arm one.
armFailpoints(process.env['FAILPOINTS'] ?? '')
