import { initAll } from '/assets/nhsuk.js'

// Niceties only: every page works without it.
initAll()

const PAUSE = 3_000

/** What is going on is told anew where a page says so, until it has ended. */
async function follow(live) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    const answer = await fetch(location.href).catch(() => undefined)
    if (!answer?.ok) continue
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const now = page.querySelector('[data-inroad-live]')
    if (!now) return location.reload()
    live.replaceChildren(...now.childNodes)
  }
}

const live = document.querySelector('[data-inroad-live]')
if (live) follow(live)
