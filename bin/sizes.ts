/** The longest source files and the median. Size is a smell, not a law. */
import { readdir, readFile } from 'node:fs/promises'

const LEFT_OUT = /\.test\.tsx?$|(^|\/)tables\.ts$|(^|\/)vendor\//
const names = (await readdir('src', { recursive: true })).map((name) => name.replaceAll('\\', '/'))
const sources = names.filter((name) => /\.tsx?$/.test(name) && !LEFT_OUT.test(name))
const sizes = await Promise.all(
  sources.map(async (name) => ({ name, lines: (await readFile(`src/${name}`, 'utf8')).split('\n').length - 1 })),
)
sizes.sort((a, b) => a.lines - b.lines)
for (const { name, lines } of sizes.slice(-8)) console.log(`${String(lines).padStart(6)}  src/${name}`)
const at = (part: number) => sizes[Math.floor(sizes.length * part)]?.lines ?? 0
console.log(`${sizes.length} files: median ${at(0.5)} lines, 95 in 100 have ${at(0.95)} or fewer`)
