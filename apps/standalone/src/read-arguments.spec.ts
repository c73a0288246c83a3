import { CommandError } from './commands/command-error.js'
import { readArguments } from './read-arguments.js'

describe('the arguments of npm start', () => {
  it('load the sample data unless they say --empty', () => {
    expect(readArguments([])).toEqual({ empty: false })
    expect(readArguments(['--empty'])).toEqual({ empty: true })
  })

  it('count as well where npm took the option for its own', () => {
    expect(readArguments([], { npm_config_empty: 'true' })).toEqual({ empty: true })
  })

  it.each([['--emtpy'], ['--empty=no'], ['now']])('are refused when they are %s', (argument) => {
    const refused = expect(() => readArguments([argument]))
    refused.toThrow(CommandError)
    refused.toThrow(/npm start -- --empty/)
  })
})
