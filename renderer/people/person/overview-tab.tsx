import { Stack } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '../../../shared/people/contract.ts';
import { restrictedPersonFields, washingtonGroupFields } from '../../../shared/people/person.ts';
import { FactGroup } from '../../components/fact-group.tsx';
import type { Fact } from '../../components/facts.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { PageLink } from '../../components/navigation.tsx';
import { personFieldText } from '../person-text.ts';
import type { PersonField } from '../person-text.ts';
import { ProfileBadges } from './profile-badges.tsx';

const groups = {
  identity: [
    'givenNames',
    'familyName',
    'otherNames',
    'sex',
    'birthDate',
    'documentNumber',
    'languages',
    'skills',
    'interests',
  ],
  contact: ['communityId', 'phone', 'otherPhone', 'mobileMoneyNumber', 'householdId'],
  returnee: ['returnedFrom', 'returnedOn', 'monthsAbroad', 'externalCaseId'],
  guardian: ['guardianName', 'guardianConsentOn'],
} as const satisfies Record<string, readonly PersonField[]>;

/** The facts of a person as an item each, with its own label. */
function useFacts(person: PersonRecord): (fields: readonly PersonField[]) => Fact[] {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (fields) =>
    fields.map((field) => ({
      label: t(`field.${field}`),
      value: linked(person, field, personFieldText(t, format, person, field)),
    }));
}

function linked(person: PersonRecord, field: PersonField, text: string): ReactNode {
  if (text === '') return text;
  if (field === 'communityId') return <PageLink to={`/communities/${person.communityId ?? ''}`}>{text}</PageLink>;
  if (field === 'householdId') return <PageLink to={`/households/${person.householdId ?? ''}`}>{text}</PageLink>;
  return text;
}

/** What is known of a person, in groups. Groups in which nothing can be known are left out. */
export function OverviewTab({ person }: { readonly person: PersonRecord }) {
  const { t } = useTranslation('people');
  const facts = useFacts(person);
  const hasAny = (fields: readonly PersonField[]) => fields.some((field) => person[field] !== null);
  const { age, under15, minor15to17 } = person.ageFlags;
  const ageFact = { label: t('age'), value: age === null ? t('birth.age-unknown') : t('birth.years', { count: age }) };
  const profileFact = { label: t('section.profile'), value: <ProfileBadges person={person} /> };
  const [names, rest] = [groups.identity.slice(0, 5), groups.identity.slice(5)];
  return (
    <Stack gap="md">
      <FactGroup title={t('section.identity')} items={[...facts(names), ageFact, ...facts(rest), profileFact]} />
      <FactGroup title={t('section.contact')} items={facts(groups.contact)} />
      {(under15 || minor15to17 || hasAny(groups.guardian)) && (
        <FactGroup title={t('section.guardian')} items={facts(groups.guardian)} />
      )}
      {(person.returnee || hasAny(groups.returnee)) && (
        <FactGroup title={t('section.returnee')} items={facts(groups.returnee)} />
      )}
      <FunctioningFacts person={person} />
      <RestrictedFacts person={person} />
      <RegistrationFacts person={person} />
    </Stack>
  );
}

/** Whoever may not read the restricted fields sees how many there are, and no more. */
function RestrictedFacts({ person }: { readonly person: PersonRecord }) {
  const { t } = useTranslation('people');
  const facts = useFacts(person);
  const { restrictedHidden, restrictedHeld } = person;
  if (restrictedHidden && restrictedHeld === 0) return null;
  return (
    <FactGroup
      title={t('section.restricted')}
      icon={<IconLock size={16} color="var(--mantine-color-red-8)" aria-hidden />}
      note={restrictedHidden ? t('restricted.hidden', { count: restrictedHeld }) : t('restricted.text')}
      items={restrictedHidden ? [] : facts(restrictedPersonFields)}
    />
  );
}

function FunctioningFacts({ person }: { readonly person: PersonRecord }) {
  const { t } = useTranslation('people');
  const facts = useFacts(person);
  const answered = washingtonGroupFields.some((field) => person[field] !== null);
  const derived = { label: t('field.disability'), value: t(`washington-group:disability.${person.disability}`) };
  return (
    <FactGroup
      title={t('section.functioning')}
      items={answered ? [derived, ...facts(washingtonGroupFields)] : [derived]}
    />
  );
}

function RegistrationFacts({ person }: { readonly person: PersonRecord }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <FactGroup
      title={t('section.registration')}
      items={[
        { label: t('field.caseCode'), value: person.caseCode },
        { label: t('field.sourceId'), value: visible(person.sourceId ?? '') },
        { label: t('column.registeredAt'), value: format.dateTime(person.registeredAt) },
        { label: t('registered-by'), value: visible(person.registeredBy) },
      ]}
    />
  );
}
