import { Alert, Anchor, Group, Select } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Backup } from '../../shared/backups/contract.ts';
import { requiredText } from '../../shared/kernel/form-values.ts';
import { Entrance } from '../components/entrance.tsx';
import { EntranceForm } from '../components/entrance-form.tsx';
import { useFormat } from '../components/format.ts';
import { ProgressDialog, type LongWork } from '../components/progress-dialog.tsx';
import { useField } from '../components/record-form/form-context.ts';
import { TextField } from '../components/record-form/index.ts';

interface Key {
  readonly userName: string;
  readonly password: string;
  readonly recoveryCode: string;
}

interface OpenBackupFormProps {
  readonly backup: Backup;
  readonly work: LongWork;
  readonly onOpen: (key: Key) => Promise<void>;
  readonly back: ReactNode;
}

const byPassword = z.object({ userName: requiredText(80), password: z.string().min(1, 'required').max(200) });
const byCode = z.object({ recoveryCode: requiredText(100) });

/** What opens the backup: a password that was good when it was made, or the recovery code. */
export function OpenBackupForm({ backup, work, onOpen, back }: OpenBackupFormProps) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const [withCode, setWithCode] = useState(false);
  const aside = (
    <Group justify="space-between">
      <Anchor component="button" type="button" size="sm" onClick={() => setWithCode(!withCode)}>
        {t(withCode ? 'restore.with-password' : 'restore.with-code')}
      </Anchor>
      {back}
    </Group>
  );
  return (
    <Entrance title={t('restore.open-title', { at: format.dateTime(backup.madeAt) })} text={t('restore.open-text')}>
      <ProgressDialog title={t('restore.reading')} work={work} />
      {work.problem !== null && (
        <Alert color="red" role="alert" mb="md">
          {work.problem}
        </Alert>
      )}
      {withCode ? (
        <EntranceForm
          key="code"
          schema={byCode}
          values={{ recoveryCode: '' }}
          action={t('restore.open')}
          save={({ recoveryCode }) => onOpen({ userName: '', password: '', recoveryCode })}
          aside={aside}
        >
          <TextField name="recoveryCode" autoFocus />
        </EntranceForm>
      ) : (
        <EntranceForm
          key="password"
          schema={byPassword}
          values={{ userName: backup.userNames[0] ?? '', password: '' }}
          action={t('restore.open')}
          save={(values) => onOpen({ ...values, recoveryCode: '' })}
          aside={aside}
        >
          <UserNames names={backup.userNames} />
          <TextField name="password" type="password" autoComplete="current-password" autoFocus />
        </EntranceForm>
      )}
    </Entrance>
  );
}

function UserNames({ names }: { readonly names: readonly string[] }) {
  const { value, set, common } = useField({ name: 'userName' });
  return (
    <Select
      {...common}
      data={[...names]}
      allowDeselect={false}
      value={typeof value === 'string' ? value : null}
      onChange={(next) => set(next ?? '')}
    />
  );
}
