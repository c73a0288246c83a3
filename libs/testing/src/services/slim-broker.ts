import { existsSync, readFileSync } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { find, type BrokerProgram } from './broker-program.js'

/**
 * The same program without its optional plugins, as links in a folder. Erlang looks for every module in
 * every plugin folder in turn; without the sixty that no spec uses a broker starts in half the time.
 */
export async function slimBroker(program: BrokerProgram, folder: string): Promise<BrokerProgram> {
  const home = dirname(program.scripts)
  const plugins = requiredPlugins(join(home, 'plugins'))
  if (plugins.length === 0) return program
  await mkdir(join(folder, 'plugins'), { recursive: true })
  const parts = ['sbin', 'escript'].map((name) => join(home, name)).filter(existsSync)
  await Promise.all(parts.map((part) => symlink(part, join(folder, basename(part)))))
  await Promise.all(
    plugins.map((plugin) => symlink(plugin, join(folder, 'plugins', basename(plugin)))),
  )
  return { ...program, scripts: join(folder, 'sbin') }
}

/** The folders of `rabbit` and of all it depends on, as their application files say. */
function requiredPlugins(plugins: string): string[] {
  const found = new Map<string, string>()
  const visit = (name: string) => {
    const [file] = find(`${name}-[0-9]*/ebin/${name}.app`, plugins)
    if (!file || found.has(name)) return
    found.set(name, dirname(dirname(file)))
    const list = /\{applications,\s*\[([^\]]*)\]/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
    for (const dependency of list.match(/\w+/g) ?? []) visit(dependency)
  }
  visit('rabbit')
  return [...found.values()]
}
