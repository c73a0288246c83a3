import { appendFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { startSmtpSink, type SmtpMode } from './smtp-sink.js'

/**
 * A mail sink that outlives whoever sends to it. Appends each mail to SMTP_SINK_FILE as a line of JSON
 * before it answers; SMTP_SINK_PORT and SMTP_SINK_MODE are optional; a line on stdin sets the mode.
 */
async function main(): Promise<void> {
  const { SMTP_SINK_FILE: file, SMTP_SINK_PORT, SMTP_SINK_MODE } = process.env
  if (!file) throw new Error('SMTP_SINK_FILE must name the file that the mails are written to')
  const sink = await startSmtpSink({
    port: Number(SMTP_SINK_PORT ?? 0),
    mode: (SMTP_SINK_MODE ?? 'accept') as SmtpMode,
    onMail: (mail) => {
      appendFileSync(file, `${JSON.stringify(mail)}\n`)
    },
  })
  console.log(`listening on ${sink.url}`)
  createInterface({ input: process.stdin }).on('line', (mode) => {
    void sink.mode(mode as SmtpMode).then(() => {
      console.log(`mode is ${mode}`)
    })
  })
}

void main()
