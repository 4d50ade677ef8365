import { Alert, Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { FormContext } from './record-form/form-context.ts';
import type { FormSchema } from './record-form/form-schema.ts';
import { useSchemaForm } from './record-form/use-schema-form.ts';

interface EntranceFormProps<S extends FormSchema> {
  readonly schema: S;
  readonly values: z.input<S>;
  readonly action: string;
  readonly save: (values: z.output<S>) => Promise<unknown>;
  /** Beside the button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A form of the entrance: nothing to cancel, no draft, one button. */
export function EntranceForm<S extends FormSchema>(props: EntranceFormProps<S>) {
  const { context, element, submit, problem, saving } = useSchemaForm({
    schema: props.schema,
    namespace: 'accounts',
    values: props.values,
    save: async (values) => {
      await props.save(values);
    },
  });
  return (
    <FormContext value={context}>
      <form ref={element} onSubmit={submit} noValidate>
        <Stack>
          {props.children}
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <Button type="submit" loading={saving} fullWidth>
            {props.action}
          </Button>
          {props.aside}
        </Stack>
      </form>
    </FormContext>
  );
}
