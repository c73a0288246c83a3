import { IsInt, Min } from 'class-validator'
import { FromEnvironment } from './from-environment.js'
import { ConfigurationFault, readConfig } from './read-config.js'
import { ServiceConfig } from './service-config.js'

class SampleConfig extends ServiceConfig {
  @FromEnvironment('SAMPLE_COUNT', Number)
  @IsInt()
  @Min(1)
  count = 3
}

const enough = { DATABASE_URL: 'postgresql://u:secret@localhost/x' }

describe('reading the configuration', () => {
  it('fills fields from the environment and leaves defaults where it says nothing', () => {
    const config = readConfig(SampleConfig, { ...enough, PORT: '4000', SAMPLE_COUNT: '' })
    expect(config).toMatchObject({ port: 4000, count: 3, host: '127.0.0.1', logLevel: 'info' })
  })

  it('names every variable that is missing or wrong, in one go', () => {
    const read = (): unknown => readConfig(SampleConfig, { PORT: 'x', SAMPLE_COUNT: '0' })
    expect(read).toThrow(ConfigurationFault)
    expect(read).toThrow(/PORT: .*\n.*DATABASE_URL: .*\n?.*SAMPLE_COUNT: |SAMPLE_COUNT[\s\S]*PORT/)
  })

  it('never repeats a value, which may be a password', () => {
    const read = (): unknown => readConfig(SampleConfig, { DATABASE_URL: 'mysql://u:hunter2@h' })
    expect(read).toThrow(expect.not.objectContaining({ message: /hunter2/ }) as Error)
    expect(read).toThrow(/DATABASE_URL: must be a postgresql/)
  })
})
