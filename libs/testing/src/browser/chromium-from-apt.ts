import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, notInstalled, unpackFromApt } from '../services/apt-packages.js'
import { FONTS, unpackedChromium, type ChromiumProgram } from './chromium-program.js'

const CACHE = cacheFolder('chromium')

/** Liberation has the widths of Arial, so that lines break as they do for most readers. */
const NEEDED = ['chromium', 'chromium-common', 'fonts-liberation']

export function cachedChromium(): ChromiumProgram | undefined {
  return unpackedChromium(CACHE)
}

/**
 * Debian's Chromium with the libraries that this machine lacks, fetched once.
 * @throws NotHere on a machine without apt.
 */
export async function chromiumFromApt(): Promise<ChromiumProgram> {
  await unpackFromApt({
    product: 'Chromium',
    folder: CACHE,
    isComplete: () => cachedChromium() !== undefined,
    choose: async (apt) => [...new Set([...NEEDED, ...(await notInstalled(apt, ...NEEDED))])],
    relocate: (root) => writeFile(join(root, FONTS), fontSettings(CACHE)),
  })
  const chromium = cachedChromium()
  if (!chromium)
    throw new Error('Chromium was removed from node_modules/.cache while it was fetched')
  return chromium
}

/** Names where the packages will lie, not where they are unpacked first. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escaped(folder)}/usr/share/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${escaped(folder)}/font-cache</cachedir>
  ${['Arial', 'sans-serif', 'Helvetica'].map((name) => alias(name, 'Liberation Sans')).join('\n  ')}
  ${['monospace', 'Courier New'].map((name) => alias(name, 'Liberation Mono')).join('\n  ')}
</fontconfig>
`
}

function alias(family: string, prefer: string): string {
  return `<alias binding="same"><family>${family}</family><prefer><family>${prefer}</family></prefer></alias>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
