import { startChild, type Child } from '@inroad/testing/child-process'
import { join } from 'node:path'
import { bringUp, existingData, query, said, type Refusal } from '../embedded/copy.js'
import { clearUp, postmasterPid } from '../embedded/folders.js'

interface Connected {
  url: string
  rabbitmqUrl?: string
}

function startCommand(env: Record<string, string | undefined>): Child {
  const clean = { DATABASE_URL: undefined, RABBITMQ_URL: undefined }
  return startChild(join(import.meta.dirname, 'connect.process.mjs'), { env: { ...clean, ...env } })
}

describe('the database of a command', () => {
  afterEach(clearUp)

  it('is DATABASE_URL where that is set', async () => {
    const given = {
      DATABASE_URL: 'postgres://u@db.example/inroad',
      RABBITMQ_URL: 'amqp://mq.example',
    }
    const connected = await said<Connected>(startCommand(given), 'connected')
    expect(connected).toEqual({ url: given.DATABASE_URL, rabbitmqUrl: given.RABBITMQ_URL })
  })

  it('is that of the running Inroad, which goes on when the command is done', async () => {
    const dataDirectory = await existingData()
    const { url } = await bringUp({ dataDirectory })
    const command = startCommand({ INROAD_DATA: dataDirectory })
    expect(await said<Connected>(command, 'connected')).toEqual({ url })
    command.tell('done')
    expect(await command.exited).toEqual({ code: 0, signal: null })
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('is started for the command where Inroad does not run, and stopped with it', async () => {
    const dataDirectory = await existingData()
    const command = startCommand({ INROAD_DATA: dataDirectory })
    const { url } = await said<Connected>(command, 'connected')
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(command.output()).toContain('Inroad is not running: using its database in')
    command.tell('done')
    expect(await command.exited).toEqual({ code: 0, signal: null })
    expect(await postmasterPid(dataDirectory)).toBeUndefined()
  })

  it('is stopped as well when the command is ended by Ctrl-C', async () => {
    const dataDirectory = await existingData()
    const command = startCommand({ INROAD_DATA: dataDirectory })
    await said(command, 'connected')
    expect(await command.kill('SIGINT')).toEqual({ code: 130, signal: null })
    expect(await postmasterPid(dataDirectory)).toBeUndefined()
  })

  it('is not lent to another command or copy, which would lose it half-way', async () => {
    const dataDirectory = await existingData()
    const first = startCommand({ INROAD_DATA: dataDirectory })
    await said(first, 'connected')
    const second = startCommand({ INROAD_DATA: dataDirectory })
    const { fault, message } = await said<Refusal>(second, 'failed')
    expect(fault).toBe('already-running')
    expect(message).toContain(`An Inroad command is already running on ${dataDirectory}`)
    expect(message).toContain(`process ${first.pid}`)
  })
})
