import type { Provider } from 'oidc-provider'
import type { Step } from './step.js'

/** Signs the person in and sends the browser on its way back to the web. */
export async function finishSignIn(
  provider: Provider,
  { request, response, interaction }: Step,
  accountId: string,
  amr: string[],
): Promise<void> {
  const { session } = interaction
  if (session?.accountId !== undefined && session.accountId !== accountId) {
    // Somebody else was signed in here; their session ends before this one begins.
    const other = await provider.Session.findByUid(session.uid)
    await other?.destroy()
    interaction.session = undefined
    await interaction.persist()
  }
  const login = { accountId, remember: false, ...(amr.length > 0 && { amr }) }
  await provider.interactionFinished(
    request,
    response,
    { login },
    { mergeWithLastSubmission: false },
  )
}

/** Back to the web without anybody signed in (RFC 6749, section 4.1.2.1). */
export async function cancelSignIn(provider: Provider, { request, response }: Step): Promise<void> {
  const result = { error: 'access_denied', error_description: 'the person went back' }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}
