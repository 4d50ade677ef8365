import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './entrance.module.css';

/** Letters and digits only: how the code is grouped on paper does not matter when it is typed. */
function plain(code: string): string {
  return code.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}

interface RecoveryCodeProps {
  readonly recoveryCode: string;
  readonly action: string;
  readonly onKept: () => void;
}

/** A recovery code to print. Typing its last group proves that it was written down. */
export function RecoveryCode({ recoveryCode, action, onKept }: RecoveryCodeProps) {
  const { t } = useTranslation('accounts');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const groups = recoveryCode.split(/[^A-Za-z0-9]+/).filter((group) => group !== '');
  const last = groups.at(-1) ?? recoveryCode;

  function confirm(event: React.SyntheticEvent): void {
    event.preventDefault();
    if (plain(typed) === plain(last)) onKept();
    else setWrong(true);
  }

  return (
    <Stack>
      <p className={classes.code} aria-label={t('recovery.code')}>
        {recoveryCode}
      </p>
      <List size="sm" spacing={4}>
        <List.Item>{t('recovery.keep')}</List.Item>
        <List.Item>{t('recovery.once')}</List.Item>
        <List.Item>{t('recovery.lost')}</List.Item>
      </List>
      <form noValidate onSubmit={confirm} className={classes.unprinted}>
        <Stack>
          <Group>
            <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
              {t('recovery.print')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('recovery.or-write')}
            </Text>
          </Group>
          <TextInput
            label={t('recovery.type-last', { count: last.length })}
            required
            autoComplete="off"
            spellCheck={false}
            value={typed}
            error={wrong ? t('recovery.wrong') : null}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(false);
            }}
          />
          <Button type="submit">{action}</Button>
        </Stack>
      </form>
    </Stack>
  );
}
