import { Anchor, Select } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../shared/kernel/choices.ts';
import type { Language } from '../../shared/kernel/choices.ts';
import { client } from '../api/client.ts';
import { ChoiceField, FormSection, TextField, useFieldValue, useSetFields } from '../components/record-form/index.ts';
import { useField } from '../components/record-form/form-context.ts';
import { countries, currencies, currencyOfCountry } from './countries.ts';
import { Entrance } from '../components/entrance.tsx';
import { EntranceForm } from '../components/entrance-form.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import { setUpForm } from './schemas.ts';

interface Created {
  readonly recoveryCode: string;
  readonly officeName: string;
}

/** First start: the office and its first administrator. It is finished when the recovery code was written down. */
export function SetUpScreen({ onRestore }: { readonly onRestore: () => void }) {
  const { t, i18n } = useTranslation('accounts');
  const [created, setCreated] = useState<Created | null>(null);
  if (created) return <RecoverySheet {...created} />;
  const language = languages.find((one): one is Language => one === i18n.language) ?? 'en';
  return (
    <Entrance title={t('set-up.title')} text={t('set-up.text')} wide>
      <EntranceForm
        schema={setUpForm}
        action={t('set-up.action')}
        aside={
          <Anchor component="button" type="button" size="sm" onClick={onRestore}>
            {t('sign-in.restore')}
          </Anchor>
        }
        values={{
          name: '',
          code: '',
          country: '',
          currency: '',
          language,
          fiscalYearStartMonth: 1,
          userName: '',
          newPassword: '',
          passwordAgain: '',
        }}
        save={async ({ userName, newPassword, passwordAgain: _again, ...office }) => {
          const answer = await client.accounts.setUp({ office, userName, password: newPassword });
          setCreated({ recoveryCode: answer.recoveryCode, officeName: office.name });
        }}
      >
        <FormSection title={t('set-up.office')}>
          <TextField name="name" autoFocus />
          <TextField name="code" />
          <CountryField />
          <CurrencyField />
          <LanguageField />
        </FormSection>
        <FormSection title={t('set-up.user')}>
          <TextField name="userName" autoComplete="username" wide />
          <TextField name="newPassword" type="password" autoComplete="new-password" />
          <TextField name="passwordAgain" type="password" autoComplete="new-password" />
        </FormSection>
      </EntranceForm>
    </Entrance>
  );
}

/** The office takes the language in which it is being set up, until another is chosen. */
function LanguageField() {
  const { t, i18n } = useTranslation();
  const setFields = useSetFields();
  const follow = useEffectEvent((language: string) => setFields({ language }));
  useEffect(() => follow(i18n.language), [i18n.language]);
  return <ChoiceField name="language" choices={languages} textOf={(value) => t(`app:language-name.${value}`)} />;
}

/** Choosing a country proposes its currency. */
function CountryField() {
  const { i18n } = useTranslation();
  const { value, common } = useField({ name: 'country' });
  const currency = useFieldValue('currency');
  const setFields = useSetFields();
  function choose(country: string | null): void {
    const isProposed = currency === '' || Object.values(currencyOfCountry).includes(String(currency));
    const proposed = country === null ? undefined : currencyOfCountry[country];
    setFields({ country: country ?? '', ...(isProposed && proposed !== undefined ? { currency: proposed } : {}) });
  }
  return (
    <Select
      {...common}
      searchable
      data={countries(i18n.language)}
      value={value === '' ? null : (value as string)}
      onChange={choose}
    />
  );
}

function CurrencyField() {
  const { i18n } = useTranslation();
  const { value, set, common } = useField({ name: 'currency' });
  return (
    <Select
      {...common}
      searchable
      data={currencies(i18n.language)}
      value={value === '' ? null : (value as string)}
      onChange={(next) => set(next ?? '')}
    />
  );
}
