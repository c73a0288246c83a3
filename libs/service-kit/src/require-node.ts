/** Imported first by whatever is started: an older Node fails later, in ways that say nothing of it. */
const NEEDED = 24

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `inroad: this is Node ${process.versions.node}, and Node ${NEEDED} is needed. Use the npm ` +
      `commands, which bring it along on Linux and Windows, or install it.\n`,
  )
  process.exit(1)
}
