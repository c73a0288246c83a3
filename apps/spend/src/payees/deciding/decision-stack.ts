/** A decision on a payee, as far as undoing goes. */
export interface StackedDecision {
  actId: string
  undoesActId: string | null
}

/**
 * The decisions that stand, oldest first: each decision lies on those before it, and one that undoes
 * takes the topmost away. Pure.
 * @param history of one payee, oldest first
 */
export function standingDecisions<Decision extends StackedDecision>(
  history: readonly Decision[],
): Decision[] {
  const stack: Decision[] = []
  for (const decision of history) {
    if (decision.undoesActId === null) stack.push(decision)
    else if (stack.at(-1)?.actId === decision.undoesActId) stack.pop()
  }
  return stack
}
