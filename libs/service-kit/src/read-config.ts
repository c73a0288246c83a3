import { validateSync } from 'class-validator'
import { variablesOf } from './from-environment.js'
import { fieldFaults } from './validate-input.js'

/** The environment does not say what the service needs; `message` lists every fault. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault'
}

/**
 * Fills a configuration class from the environment and checks it.
 * @throws ConfigurationFault naming every variable that is missing or wrong, never its value
 */
export function readConfig<Config extends object>(
  Class: new () => Config,
  environment: Readonly<Record<string, string | undefined>>,
): Config {
  const config = new Class()
  const variables = variablesOf(config)
  for (const { property, name, read } of variables) {
    const text = environment[name]
    if (text !== undefined && text !== '') Reflect.set(config, property, read(text))
  }
  const names = new Map(variables.map(({ property, name }) => [property, name]))
  const faults = fieldFaults(validateSync(config, { forbidUnknownValues: true }))
  if (faults.length === 0) return config
  const lines = faults.map(({ field, message }) => {
    const variable = names.get(field) ?? field
    return `${variable}: ${message.replace(field, 'it')}`
  })
  throw new ConfigurationFault(`The configuration is not complete:\n  ${lines.join('\n  ')}`)
}
