import type { TFunction } from 'i18next';
import type { NearDouble } from '../../../shared/people/contract.ts';
import type { Format } from '../../components/format.ts';

/** Why two records may be one person, in one line: "same phone, name 92% alike, same community". */
export function reasonsText(t: TFunction, format: Format, reasons: NearDouble['reasons']): string {
  return reasons
    .map(({ code, percent }) =>
      t(`people:reason.${code}`, { percent: percent === undefined ? '' : format.percent(percent) }),
    )
    .join(t('people:reason-separator'));
}
