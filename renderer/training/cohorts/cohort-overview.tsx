import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { FactGroup } from '../../components/fact-group.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { PageLink } from '../../components/navigation.tsx';
import { AtRisk } from '../attendance/at-risk.tsx';

/** What a cohort is, how many people and sessions it has, and who is to be looked after. */
export function CohortOverview({ cohort }: { readonly cohort: CohortRecord }) {
  const { t } = useTranslation('cohorts');
  const format = useFormat();
  const { figures, budget } = cohort;
  const text = (value: string | null) => (value === null ? '' : visible(value));
  const people = (['enrolled', 'waiting', 'applied', 'completed', 'failed', 'droppedOut', 'certificates'] as const).map(
    (figure) => ({ label: t(`figure.${figure}`), value: format.number(figures[figure]) }),
  );
  return (
    <Stack gap="md">
      <FactGroup
        title={t('section.cohort')}
        items={[
          {
            label: t('field.courseId'),
            value: <PageLink to={`/courses/${cohort.courseId}`}>{visible(cohort.courseTitle)}</PageLink>,
          },
          { label: t('field.startsOn'), value: format.date(cohort.startsOn) },
          { label: t('field.endsOn'), value: format.date(cohort.endsOn) },
          { label: t('field.providerId'), value: text(cohort.providerName) },
          { label: t('field.trainers'), value: text(cohort.trainers) },
          { label: t('field.venue'), value: text(cohort.venue) },
          { label: t('field.communityId'), value: text(cohort.communityName) },
          { label: t('field.language'), value: text(cohort.language) },
          { label: t('field.capacity'), value: format.number(cohort.capacity) },
          { label: t('field.budget'), value: budget === null ? '' : format.money(budget.amount, budget.currency) },
          { label: t('field.cooperativeId'), value: text(cohort.cooperativeName) },
        ]}
      />
      <FactGroup title={t('section.people')} items={people} />
      <FactGroup
        title={t('section.sessions')}
        items={[
          { label: t('figure.sessions'), value: format.number(figures.sessions) },
          { label: t('figure.held'), value: format.number(figures.held) },
          { label: t('figure.cancelled'), value: format.number(figures.cancelled) },
          { label: t('figure.minutesHeld'), value: format.number(figures.minutesHeld / 60, 1) },
        ]}
      />
      <AtRisk cohortId={cohort.id} />
    </Stack>
  );
}
