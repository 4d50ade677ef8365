import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shortestFilePassword } from '../../../shared/exports/contract.ts';

interface FilePasswordProps {
  readonly password: string;
  /** Whether the export was asked for already; before, nothing is found fault with. */
  readonly asked: boolean;
  readonly onChange: (password: string) => void;
}

/** No password is as good as a long one: then the workbook is a plain one. */
export function isWeak(password: string): boolean {
  return password !== '' && password.length < shortestFilePassword;
}

export function FilePassword({ password, asked, onChange }: FilePasswordProps) {
  const { t } = useTranslation('grid');
  return (
    <PasswordInput
      label={t('export.password')}
      description={t('export.password-help')}
      autoComplete="new-password"
      value={password}
      error={asked && isWeak(password) ? t('export.password-short', { count: shortestFilePassword }) : null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
