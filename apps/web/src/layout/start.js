import { initAll } from '/assets/nhsuk.js'

// Niceties only: every page works without it.
initAll()
