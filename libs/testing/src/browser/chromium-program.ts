import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { find } from '../services/broker-program.js'

/** Where a Chromium lies, and what it needs beside what this machine has. */
export interface ChromiumProgram {
  path: string
  environment?: Record<string, string>
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/**
 * The Chromium of this machine: the one named by CHROMIUM, else the one on the path.
 * @throws Error when CHROMIUM names no file.
 */
export function installedChromium(environment = process.env): ChromiumProgram | undefined {
  const named = environment['CHROMIUM']
  if (named) {
    if (existsSync(named)) return { path: named }
    throw new Error(`CHROMIUM names ${named}, which is not there. Name a Chromium, or unset it`)
  }
  const folders = [...(environment['PATH'] ?? '').split(delimiter), '/usr/bin'].filter(Boolean)
  const path = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
  return path === undefined ? undefined : { path }
}

export const FONTS = 'inroad-fonts.conf'

/** What lies in a folder into which Debian's packages were unpacked. */
export function unpackedChromium(root: string): ChromiumProgram | undefined {
  const path = join(root, 'usr/lib/chromium/chromium')
  const fonts = join(root, FONTS)
  if (!existsSync(path) || !existsSync(fonts)) return undefined
  const libraries = find('{usr/,}lib/*-linux-gnu*{,/pulseaudio}', root)
  const inherited = (process.env['LD_LIBRARY_PATH'] ?? '').split(delimiter).filter(Boolean)
  return {
    path,
    environment: {
      LD_LIBRARY_PATH: [...libraries, ...inherited].join(delimiter),
      FONTCONFIG_FILE: fonts,
    },
  }
}
