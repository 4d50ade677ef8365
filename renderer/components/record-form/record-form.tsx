import { Alert, Button, Group, Kbd, Stack } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertCircle, IconDeviceFloppy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { Conflict } from './conflict.ts';
import { DraftNotice } from './draft-notice.tsx';
import { FormContext } from './form-context.ts';
import type { FormSchema, FormValues } from './form-schema.ts';
import classes from './record-form.module.css';
import { UnsavedGuard } from './unsaved-guard.tsx';
import type { DraftPlace } from './draft-writer.ts';
import { useDraft } from './use-draft.ts';

import { useSchemaForm } from './use-schema-form.ts';

/** What goes with the values when they are saved: hand both on to the procedure. */
export interface SaveContext {
  /** The stored draft, which the engine forgets together with the save. */
  readonly draftId: string | undefined;
  /** The version the values were read at; only meaningful for an existing record. */
  readonly version: number;
}

export interface RecordFormProps<S extends FormSchema, R> {
  /** The contract's schema of what is typed, for example `personInput`. */
  readonly schema: S;
  /** Texts of labels, help and choices, for example `people`. */
  readonly namespace: string;
  readonly values: z.input<S>;
  readonly save: (values: z.output<S>, context: SaveContext) => Promise<R>;
  readonly onSaved: (result: R) => void;
  readonly onCancel: () => void;
  /** Keeps unfinished entries in the office's file under this key. */
  readonly draft: DraftPlace;
  /** The version of the record being edited. */
  readonly version?: number;
  /** Reads the record again when somebody else changed it meanwhile. */
  readonly reload?: () => Promise<{ readonly version: number; readonly values: z.input<S> }>;
  readonly saveLabel?: string;
  readonly children: ReactNode;
}

/** The form of a record on a page of its own: draft, guard against leaving, Ctrl+S, conflicts, and a footer that stays in view. */
export function RecordForm<S extends FormSchema, R>(props: RecordFormProps<S, R>) {
  const { schema, namespace, reload } = props;
  // The page reads the record again when somebody changes it; the form goes on from what it was opened with.
  const [values, setBase] = useState(props.values);
  const [version, setVersion] = useState(props.version ?? 1);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const finished = useRef(false);
  const draft = useDraft(props.draft, version);

  async function save(output: z.output<S>): Promise<void> {
    const draftId = await draft.begin();
    const result = await props.save(output, { draftId, version }).catch((error: unknown) => {
      draft.release();
      throw error;
    });
    finished.current = true;
    draft.forget();
    props.onSaved(result);
  }

  async function openConflict(): Promise<void> {
    if (!reload) return;
    const current = await reload();
    setConflict({ base: values, mine: form.getValues(), theirs: current.values, version: current.version });
  }

  const { form, context, element, submit, saving, problem } = useSchemaForm({
    schema,
    namespace,
    values,
    save,
    onValuesChange: draft.changed,
    onRefusal: (error) => {
      if (!reload || error.kind !== 'refused' || error.code !== 'record.changed') return false;
      void openConflict();
      return true;
    },
  });
  useHotkeys([['mod+S', () => submit()]], []);

  function resume(stored: { readonly version: number; readonly values: FormValues }): void {
    form.setValues(stored.values);
    setVersion(stored.version);
  }

  return (
    <FormContext value={context}>
      <UnsavedGuard
        isDirty={() => !finished.current && form.isDirty()}
        onLeave={draft.keep}
        onDiscard={draft.discard}
      />
      <ConflictDialog
        conflict={conflict}
        namespace={namespace}
        onClose={() => setConflict(null)}
        onResolved={(resolved, current) => {
          form.setValues(resolved);
          setBase(conflict?.theirs as z.input<S>);
          setVersion(current);
          setConflict(null);
        }}
      />
      <form ref={element} onSubmit={submit} noValidate className={classes.form}>
        <Stack gap="lg">
          <DraftNotice draft={draft} onContinue={resume} />
          {props.children}
          {problem !== null && (
            <Alert color="red" icon={<IconAlertCircle />} role="alert">
              {problem}
            </Alert>
          )}
        </Stack>
        <FormFooter saveLabel={props.saveLabel} saving={saving} onCancel={props.onCancel} />
      </form>
    </FormContext>
  );
}

interface FormFooterProps {
  readonly saveLabel: string | undefined;
  readonly saving: boolean;
  readonly onCancel: () => void;
}

/** Stays in view below a long form. */
function FormFooter({ saveLabel, saving, onCancel }: FormFooterProps) {
  const { t } = useTranslation('form');
  return (
    <Group className={classes['footer'] ?? ''} gap="sm">
      <Button type="submit" loading={saving} leftSection={<IconDeviceFloppy size={18} />}>
        {saveLabel ?? t('save')}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Kbd size="xs">{t('save-keys')}</Kbd>
    </Group>
  );
}
