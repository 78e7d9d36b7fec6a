import { Field } from '#components/ui/field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { Switch } from '#components/ui/switch.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { AddState } from './add-state.ts'

/** Where the list is pasted or chosen. */
export function ListFields({ state }: { state: AddState }) {
  return (
    <div className="grid gap-6">
      <Field
        id="list"
        label="Names"
        hint="One name a line, or columns with first and last name, as a spreadsheet copies them. Up to 500 at once."
        errors={state.message ? [state.message] : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            name="list"
            rows={12}
            spellCheck={false}
            autoComplete="off"
            placeholder={'Ada Lovelace\nAlan Turing'}
            defaultValue={state.list}
          />
        )}
      </Field>
      <Field
        id="file"
        label="Or a file"
        aside="optional"
        hint="CSV or plain text. It counts instead of the names above."
      >
        {(control) => (
          <TextInput
            {...control}
            type="file"
            name="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            className="file:mr-3 file:font-medium"
          />
        )}
      </Field>
      <Switch name="familyFirst" isOn={state.familyFirst} label="The last name stands first">
        As in “Lovelace, Ada”. It is turned round.
      </Switch>
      <SubmitButton name="step" value="look" pendingLabel="Reading…" className="justify-self-start">
        Look at the list
      </SubmitButton>
    </div>
  )
}
