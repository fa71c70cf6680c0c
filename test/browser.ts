import { existsSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

/** Where Chromium or Chrome usually is, on Debian, macOS and Windows. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Quiet and self-contained: nothing of the browser's own reaches the network. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that journeys drive: CHROMIUM_PATH, or one found where they usually are. */
export function browserPath(): string | undefined {
  return [process.env.CHROMIUM_PATH ?? '', ...USUAL].find((path) => path !== '' && existsSync(path))
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const found = browserPath()
  if (found) console.log(found)
  else process.exit(1)
}
