import type { Command } from 'commander'

/** `inroad events`, which several commands share: made by whichever registers first. */
export function eventsGroup(program: Command): Command {
  const made = program.commands.find((command) => command.name() === 'events')
  return (
    made ?? program.command('events').description('look after the events that services publish')
  )
}
