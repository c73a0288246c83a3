/** Posts JSON and returns the answer; pages count as answered. */
export async function post(
  address: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) {
    throw new Error(`The sample data was refused (${response.status}) at ${address}: ${text}`)
  }
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  return isJson ? JSON.parse(text) : text
}
