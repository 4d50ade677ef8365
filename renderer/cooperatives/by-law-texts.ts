import { useTranslation } from 'react-i18next';
import type { ByLaws } from '../../shared/cooperatives/by-laws.ts';
import { useFormat } from '../components/format.ts';

const percentOf = {
  quorumPercent: 'cooperatives:unit.of-members',
  ordinaryMajorityPercent: 'cooperatives:unit.of-votes',
  specialMajorityPercent: 'cooperatives:unit.of-votes',
  maximumSharePercent: 'cooperatives:unit.of-capital',
  reservePercent: 'cooperatives:unit.of-surplus',
  returneePercentWanted: 'cooperatives:unit.of-all-members',
} as const;

/** Words for a value of the by-laws, with its unit; '' for a limit that is not set. */
export function useByLawTexts(): (setting: keyof ByLaws, value: string | number | boolean | null) => string {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  return (setting, value) => {
    if (value === null) return '';
    if (typeof value === 'boolean') return t(value ? 'unit.yes' : 'unit.no');
    if (typeof value === 'string') return t(`duesPeriod.${value}`);
    switch (setting) {
      case 'termYears':
        return t('unit.term-years', { count: value });
      case 'generalMeetingMonths':
        return t('unit.every-months', { count: value });
      case 'sharePrice':
      case 'duesAmount':
        return format.money(value);
      case 'minimumMembers':
      case 'termLimit':
      case 'minimumShares':
      case 'duesPeriod':
      case 'associatesVote':
        return format.number(value);
      default:
        return t(percentOf[setting], { percent: format.percent(value) });
    }
  };
}
