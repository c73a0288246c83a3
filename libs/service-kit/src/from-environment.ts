const VARIABLES = Symbol('inroad.environment')

interface Variable {
  property: string
  name: string
  read: (text: string) => unknown
}

type Annotated = { [VARIABLES]?: Variable[] }

/** Names the environment variable that fills a configuration field. */
export function FromEnvironment(
  name: string,
  read: (text: string) => unknown = String,
): PropertyDecorator {
  return (target, property) => {
    const annotated = target as Annotated
    const variable = { property: String(property), name, read }
    annotated[VARIABLES] = [...(annotated[VARIABLES] ?? []), variable]
  }
}

/** The variables of a configuration class, its parents' first. */
export function variablesOf(config: object): readonly Variable[] {
  return (config as Annotated)[VARIABLES] ?? []
}
