import { Button, Group, Text } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byLaws } from '../../shared/cooperatives/by-laws.ts';
import type { ByLaws } from '../../shared/cooperatives/by-laws.ts';
import { countryRulesOf } from '../../shared/cooperatives/country-rules.ts';
import { useSession } from '../api/session.ts';
import {
  CheckboxField,
  ChoiceField,
  DateField,
  FormSection,
  IntegerField,
  MoneyField,
  NumberField,
  useSetFields,
} from '../components/record-form/index.ts';
import { useByLawTexts } from './by-law-texts.ts';

const duesPeriods = byLaws.shape.duesPeriod.unwrap().options;
const percentDecimals = 2;

/** The settings of the by-laws. Where the country's law or practice has a value, it stands below its field with its source. */
export function ByLawsFields() {
  const { t } = useTranslation('cooperatives');
  const ruleOf = useRuleTexts();
  const percent = (setting: keyof ByLaws) => ({
    ...ruleOf(setting),
    name: `byLaws.${setting}`,
    minimum: 0,
    maximum: 100,
    decimals: percentDecimals,
    suffix: t('unit.percent'),
  });
  const whole = (setting: keyof ByLaws) => ({ ...ruleOf(setting), name: `byLaws.${setting}`, minimum: 0 });
  return (
    <FormSection title={t('section.by-laws')} description={t('section.by-laws-text')}>
      <CountryValues />
      <DateField name="byLawsAdoptedOn" />
      <IntegerField {...whole('minimumMembers')} />
      <NumberField {...percent('returneePercentWanted')} />
      <NumberField {...percent('quorumPercent')} />
      <NumberField {...percent('ordinaryMajorityPercent')} />
      <NumberField {...percent('specialMajorityPercent')} />
      <IntegerField {...whole('generalMeetingMonths')} suffix={t('unit.months')} />
      <CheckboxField name="byLaws.associatesVote" />
      <IntegerField {...whole('termYears')} suffix={t('unit.years')} />
      <IntegerField {...whole('termLimit')} />
      <NumberField {...percent('reservePercent')} />
      <MoneyField {...ruleOf('sharePrice')} name="byLaws.sharePrice" />
      <IntegerField {...whole('minimumShares')} />
      <NumberField {...percent('maximumSharePercent')} />
      <MoneyField {...ruleOf('duesAmount')} name="byLaws.duesAmount" />
      <ChoiceField name="byLaws.duesPeriod" choices={duesPeriods} />
    </FormSection>
  );
}

/** What the country's rules say of a setting, as the description of its field. */
function useRuleTexts(): (setting: keyof ByLaws) => { readonly description?: string } {
  const { t } = useTranslation('cooperatives');
  const { country } = useSession().office;
  const textOf = useByLawTexts();
  const rules = countryRulesOf(country);
  return (setting) => {
    const rule = rules.find((one) => one.setting === setting);
    if (!rule) return {};
    return { description: t(`rules.${rule.basis}`, { value: textOf(setting, rule.value), citation: rule.citation }) };
  };
}

/** Fills the fields that the country's rules speak of. */
function CountryValues() {
  const { t } = useTranslation('cooperatives');
  const { country } = useSession().office;
  const setFields = useSetFields();
  const [filled, setFilled] = useState(false);
  const rules = countryRulesOf(country);
  if (rules.length === 0) return null;
  function fill(): void {
    setFields(Object.fromEntries(rules.map(({ setting, value }) => [`byLaws.${setting}`, value])));
    setFilled(true);
  }
  return (
    <Group data-wide gap="sm">
      <Button variant="default" leftSection={<IconScale size={16} />} onClick={fill}>
        {t('rules.use')}
      </Button>
      <Text size="sm" c="dimmed" role="status" flex="1 1 20rem">
        {filled ? t('rules.filled', { count: rules.length }) : t('rules.text')}
      </Text>
    </Group>
  );
}
