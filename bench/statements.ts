/**
 * What a page asks the database, statement by statement, each with the file that asked: `node --import tsx bench/statements.ts`
 * prints the counts of the pages that matter most in the demonstration, `… Today` those of one page in full.
 */
import { londonDay } from '../src/lib/moment.ts'
import { demoSite } from '../test/demo-site.ts'
import { asksOf, pagesAsked } from '../test/statements.ts'

const [wanted] = process.argv.slice(2)
const demo = await demoSite(londonDay(new Date()))
for (const page of await pagesAsked(demo)) {
  if (wanted && !page.name.startsWith(wanted)) continue
  const asked = await asksOf(demo, page)
  console.log(`${page.name}: ${asked.length}`)
  if (wanted) for (const { by, text } of asked) console.log(`\n  ${by}\n  ${text}`)
}
if (demo.faults.length > 0) console.error(demo.faults.join('\n'))
await demo.close()
