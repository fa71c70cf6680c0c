import { Form } from '../../http/form.tsx'
import type { FormProps } from '../../http/form-page.tsx'
import { outsideForm } from '../../http/outside-form.tsx'
import type { Route } from '../../http/route.ts'
import { Screen } from '../../http/screen.tsx'
import type { Visit } from '../../http/visit.ts'
import { showMoment } from '../../lib/moment.ts'
import { showDate } from '../../lib/plain-date.ts'
import { MOST_BYTES } from '../../platform/files.ts'
import { accept } from '../../platform/result.ts'
import { Emergency } from '../../ui/emergency.tsx'
import { FileUpload } from '../../ui/file-upload.tsx'
import { Input } from '../../ui/input.tsx'
import { CHECKS, type Checked, checkPack } from './check-pack.ts'
import { paths } from './evidence-pack.paths.ts'

/** Tries are counted before anything that was sent is read. */
const counted = (route: Route): Route =>
  route.method === 'GET'
    ? route
    : {
        ...route,
        mostBytes: MOST_BYTES,
        handle: async (visit) =>
          (await visit.tried(`check-pack:${visit.address()}`, CHECKS))
            ? visit.html(<TooOften />, 429)
            : route.handle(visit),
      }

/** Open to anybody who holds a code: a commissioner has no account. */
export const checkPackPage: Route[] = outsideForm({
  path: paths.check(),
  door: 'public',
  show: async () => accept(undefined),
  page: AskForCode,
  submit: checkPack,
  done: (visit: Visit, checked) => visit.html(<Answer checked={checked} />),
}).map(counted)

function AskForCode({ field }: FormProps<undefined>) {
  return (
    <Screen title="Check an evidence pack" crisis={<Emergency />}>
      <h1 class="nhsuk-heading-l">Check an evidence pack</h1>
      <p>
        A pack of evidence made with Trellis has a code at the foot of each page. Enter it to see which organisation
        made the pack, when and for which days.
      </p>
      <Form submit="Check it" files>
        <Input {...field('code')} label="Code" hint="12 letters and numbers, like 7K3Q-W9XP-M2DT" width={20} />
        <FileUpload
          {...field('file')}
          label="The file, if you want to know whether it was changed"
          hint="The PDF, the ZIP or one of the CSV files, up to 10 MB. It is compared and not kept."
        />
      </Form>
    </Screen>
  )
}

/** The same shape for every code: what there is no pack of says no more than that. */
const Answer = ({ checked: { pack, file } }: { checked: Checked }) => (
  <Screen title="Answer" crisis={<Emergency />}>
    <h1 class="nhsuk-heading-l">{pack ? 'A pack with this code was made' : 'There is no pack with this code'}</h1>
    <p>
      {pack
        ? `Made by ${pack.organisation}, ${showMoment(pack.madeAt)}, for ${showDate(pack.from)} to ${showDate(pack.until)}.`
        : 'Look at the code again: it stands at the foot of each page.'}
    </p>
    <p>{fileWords(file, pack !== undefined)}</p>
    <p>
      <a href={paths.check()}>Check another</a>
    </p>
  </Screen>
)

function fileWords(file: Checked['file'], known: boolean): string {
  if (file === undefined) return known ? 'You sent no file, so nothing can be said of it.' : 'You sent no file.'
  if (file === 'unchanged') return 'The file that you sent is unchanged: it is exactly as it was made.'
  return 'The file that you sent is not one that was made with this code, or it was changed since.'
}

const TooOften = () => (
  <Screen title="Please wait" crisis={<Emergency />}>
    <h1 class="nhsuk-heading-l">Please wait a little</h1>
    <p>Codes were checked many times from where you are. Try again in an hour.</p>
  </Screen>
)
