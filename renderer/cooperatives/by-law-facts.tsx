import { useTranslation } from 'react-i18next';
import type { ByLaws } from '../../shared/cooperatives/by-laws.ts';
import { Facts } from '../components/facts.tsx';
import { useByLawTexts } from './by-law-texts.ts';

const shown = [
  'minimumMembers',
  'quorumPercent',
  'ordinaryMajorityPercent',
  'specialMajorityPercent',
  'associatesVote',
  'generalMeetingMonths',
  'termYears',
  'termLimit',
  'sharePrice',
  'minimumShares',
  'maximumSharePercent',
  'reservePercent',
  'returneePercentWanted',
] as const satisfies readonly (keyof ByLaws)[];

/** What the by-laws set, in words with units. */
export function ByLawFacts({ byLaws }: { readonly byLaws: ByLaws }) {
  const { t } = useTranslation('cooperatives');
  const textOf = useByLawTexts();
  const dues = [textOf('duesAmount', byLaws.duesAmount), textOf('duesPeriod', byLaws.duesPeriod)];
  return (
    <Facts
      items={[
        ...shown.map((setting) => ({
          label: t(`field.${setting}`),
          value:
            setting === 'termLimit' && byLaws.termLimit === null
              ? t('unit.no-limit')
              : textOf(setting, byLaws[setting]),
        })),
        { label: t('field.duesAmount'), value: byLaws.duesAmount === null ? null : dues.join(', ') },
      ]}
    />
  );
}
