import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from './use-action.tsx';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen, and what stays. */
  readonly text: ReactNode;
  /** A verb. */
  readonly action: string;
  readonly danger?: boolean;
  /** Asks for a reason, which must then be given. */
  readonly withReason?: boolean;
  readonly reasonLabel?: string;
  readonly onConfirm: (reason: string) => Promise<unknown>;
}

/** Asks before something that is not easily taken back. Closes when the action succeeded; a refusal is shown in it. */
export function ConfirmDialog({ opened, onClose, title, ...rest }: ConfirmDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered>
      {opened && <ConfirmBody onClose={onClose} {...rest} />}
    </Modal>
  );
}

function ConfirmBody(props: Omit<ConfirmDialogProps, 'opened' | 'title'>) {
  const { text, action, danger = false, withReason = false, onConfirm, onClose } = props;
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { run, running, problem } = useAction();
  async function confirm(): Promise<void> {
    if (withReason && reason.trim() === '') {
      setMissing(true);
      return;
    }
    await run(async () => {
      await onConfirm(reason.trim());
      onClose();
    });
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <Stack>
        <Text size="sm" component="div">
          {text}
        </Text>
        {withReason && (
          <Textarea
            label={props.reasonLabel ?? t('common:reason')}
            required
            data-autofocus
            autosize
            minRows={2}
            error={missing ? t('form:error.required') : null}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setMissing(false);
            }}
          />
        )}
        {problem}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('form:cancel')}
          </Button>
          <Button type="submit" loading={running} {...(danger ? { color: 'red' } : {})}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
