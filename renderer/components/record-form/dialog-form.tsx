import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ReactNode, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FormContext } from './form-context.ts';
import type { FormSchema } from './form-schema.ts';
import { useSchemaForm } from './use-schema-form.ts';

export interface DialogFormProps<S extends FormSchema> {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly schema: S;
  readonly namespace: string;
  readonly values: z.input<S>;
  /** Saves; the dialog closes when it succeeds. */
  readonly save: (values: z.output<S>) => Promise<unknown>;
  readonly saveLabel?: string;
  readonly danger?: boolean;
  /** Saving is not offered; the dialog's own content says why. */
  readonly blocked?: boolean;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
  readonly children: ReactNode;
}

/** A short form in a dialog, with the same rules and error texts as a record's form. */
export function DialogForm<S extends FormSchema>(props: DialogFormProps<S>) {
  const { opened, onClose, title, size = 'lg' } = props;
  const { t } = useTranslation();
  return (
    // The keyboard begins in the first field; Escape and "Cancel" close as the cross does.
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      centered
      closeButtonProps={{ tabIndex: -1, 'aria-label': t('app:close') }}
    >
      {opened && <DialogFormBody {...props} />}
    </Modal>
  );
}

function DialogFormBody<S extends FormSchema>(props: DialogFormProps<S>) {
  const { t } = useTranslation('form');
  const { schema, namespace, values, onClose, danger = false, blocked = false } = props;
  const {
    context,
    element,
    submit: save,
    problem,
    saving,
  } = useSchemaForm({
    schema,
    namespace,
    values,
    save: async (output) => {
      await props.save(output);
      onClose();
    },
  });
  function submit(event?: SyntheticEvent): void {
    event?.preventDefault();
    if (!blocked) save();
  }
  useHotkeys([['mod+S', () => submit()]], []);
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
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={saving} disabled={blocked} {...(danger ? { color: 'red' } : {})}>
              {props.saveLabel ?? t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormContext>
  );
}
