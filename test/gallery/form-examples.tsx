import { Button } from '../../src/ui/button.tsx'
import { CharacterCount } from '../../src/ui/character-count.tsx'
import { Checkboxes } from '../../src/ui/checkboxes.tsx'
import { DateInput } from '../../src/ui/date-input.tsx'
import { FileUpload } from '../../src/ui/file-upload.tsx'
import { Input } from '../../src/ui/input.tsx'
import { PasswordInput } from '../../src/ui/password-input.tsx'
import { Radios } from '../../src/ui/radios.tsx'
import { SearchInput } from '../../src/ui/search-input.tsx'
import { Select } from '../../src/ui/select.tsx'
import { Textarea } from '../../src/ui/textarea.tsx'
import { Example } from './example.tsx'

export const FormExamples = () => (
  <Example name="Forms">
    <form method="post" action="#top" data-draft="/drafts">
      <Input name="heldOn" kind="date" label="Date of session" hint="For example, 22 Nov 2026" />
      <Input name="minutes" kind="whole-number" label="Length" suffix="minutes" error="Enter how long it was" />
      <Input name="nhsNumber" kind="nhs-number" label="NHS number" value="999 123 4567" />
      <Input name="email" kind="email" own label="Your email address" />
      <DateInput name="birthDate" legend={{ text: 'Date of birth', size: 's' }} value="1980-03-31" />
      <Radios
        name="kind"
        legend={{ text: 'What was it about?', size: 'm' }}
        error="Choose what it was about"
        value="clinical"
        items={[
          { value: 'clinical', label: 'Clinical supervision', hint: 'With a GP or clinical supervisor' },
          { value: 'line', label: 'Line management', conditional: <Input name="agenda" label="Agenda" /> },
          { divider: 'or' },
          { value: 'other', label: 'Something else' },
        ]}
      />
      <Checkboxes
        name="needs"
        legend="What does the person need?"
        values={['money']}
        small
        items={[
          { value: 'money', label: 'Help with money' },
          { value: 'home', label: 'Somewhere to live' },
          { divider: 'or' },
          { value: 'none', label: 'None of these', behaviour: 'exclusive' },
        ]}
      />
      <Select
        name="practice"
        label="Practice"
        value="b"
        items={[{ label: 'Mill Lane' }, { label: 'Weston', value: 'b' }]}
      />
      <Textarea name="notes" label="Notes" rows={3} />
      <CharacterCount name="summary" label="Summary" maxLength={200} />
      <PasswordInput name="password" label="Password" />
      <FileUpload name="certificate" label="Certificate" hint="PDF, JPEG or PNG, up to 10 MB" />
      <SearchInput name="find" label="Find a link worker" />
      <div class="nhsuk-button-group">
        <Button>Record session</Button>
        <Button variant="secondary">Save for later</Button>
        <Button variant="warning">End post</Button>
      </div>
      <p data-draft-status="" role="status" />
    </form>
  </Example>
)
