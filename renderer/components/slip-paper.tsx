import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { usePreference } from '../api/preferences.ts';

/** Half a sheet of an office printer, or the roll of a receipt printer. */
export const slipPapers = ['a5', '80mm', '58mm'] as const;
export type SlipPaper = (typeof slipPapers)[number];

const slipPaper = z.enum(slipPapers);

/** The paper that this user prints slips on. */
export function useSlipPaper(): { paper: SlipPaper; choose: (paper: SlipPaper) => Promise<void> } {
  const { value = 'a5', save } = usePreference<SlipPaper>('slip-paper', slipPaper, 'a5');
  return { paper: value, choose: save };
}

/** Chooses the paper of receipts; the choice is kept for the user. */
export function SlipPaperChoice() {
  const { t } = useTranslation();
  const { paper, choose } = useSlipPaper();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('common:slip.paper')}
      data={slipPapers.map((value) => ({ value, label: t(`common:slip.papers.${value}`) }))}
      value={paper}
      onChange={(value) => void choose(slipPaper.parse(value))}
    />
  );
}
