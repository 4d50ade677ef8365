import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NearDouble } from '../../../shared/people/contract.ts';
import { useFormat, visible } from '../../components/format.ts';
import { reasonsText } from './reasons.ts';

/** "EDO-00012 Osaro Idahosa: same phone, name 92% alike, same community". */
export function CandidateLine({ double }: { readonly double: NearDouble }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <Text size="sm" component="span">
      {t('near.line', {
        code: double.caseCode,
        name: visible(double.name),
        reasons: reasonsText(t, format, double.reasons),
      })}
      {double.decision !== null && (
        <Text span inherit c="dimmed">
          {' '}
          {t(`near.decided.${double.decision}`)}
        </Text>
      )}
    </Text>
  );
}
