/**
 * Succeeds when every package of the lock file is in node_modules at its version; says otherwise what is not.
 * Plain JavaScript: it runs before anything is installed.
 */
import { existsSync, readFileSync } from 'node:fs'

const production = process.env.NODE_ENV === 'production'
const json = (file) => JSON.parse(readFileSync(file, 'utf8'))
const { packages } = json('package-lock.json')

function isThere(path, { version, optional, dev, devOptional }) {
  const file = `${path}/package.json`
  if (!existsSync(file)) return optional || devOptional || (production && dev)
  return json(file).version === version
}

const wanting = Object.entries(packages).filter(([path, entry]) => path !== '' && !isThere(path, entry))
if (wanting.length > 0) {
  console.log(`Packages: ${wanting.length} to install`)
  process.exit(1)
}
