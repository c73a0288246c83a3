/** Milliseconds. */
const PATIENCE = 15_000
const LOOK_EVERY = 50

interface Listed {
  messages: { id: number }[]
}

/** Waits for the mail that asks this address to confirm: the token of its link, or undefined if none comes. */
export async function confirmTokenIn(
  mailbox: string,
  email: string,
  patience = PATIENCE,
): Promise<string | undefined> {
  const list = `${mailbox}/messages?to=${encodeURIComponent(email)}`
  const until = Date.now() + patience
  while (Date.now() < until) {
    const { messages } = (await getJson(list)) as Listed
    for (const { id } of messages) {
      const mail = JSON.stringify(await getJson(`${mailbox}/messages/${id}`))
      const token = /\/subscriptions\/confirm\/([\w.-]+)/.exec(mail)?.[1]
      if (token) return token
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
  return undefined
}

async function getJson(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response.json()
}
