import { ServiceAway, ServiceProblem } from '../../kit/page-errors.js'

/**
 * What a service answered, or undefined while it can't: a page about the state of services must not
 * fall with one of them.
 */
export async function unlessAway<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    const failed = error instanceof ServiceProblem && error.status >= 500
    if (failed || error instanceof ServiceAway) return undefined
    throw error
  }
}
