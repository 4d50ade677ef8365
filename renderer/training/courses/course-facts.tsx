import { List, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CourseRecord } from '../../../shared/training/courses/contract.ts';
import { linesOf } from '../../../shared/training/cohorts/calendar.ts';
import { FactGroup } from '../../components/fact-group.tsx';
import { useFormat, visible } from '../../components/format.ts';

/** What a course is, by which rules it is completed, and how far its people came. */
export function CourseFacts({ course }: { readonly course: CourseRecord }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const topics = linesOf(course.topics);
  const percent = (value: number | null) => (value === null ? '' : format.percent(value));
  const text = (value: string | null) => (value === null ? '' : visible(value));
  return (
    <Stack gap="md">
      <FactGroup
        title={t('section.course')}
        items={[
          { label: t('field.phase'), value: t(`phase.${course.phase}`) },
          { label: t('field.skill'), value: text(course.skill) },
          {
            label: t('field.minutes'),
            value: course.minutes === 0 ? '' : t('hours', { shown: format.number(course.minutes / 60, 1) }),
          },
          {
            label: t('field.prerequisites'),
            value: course.prerequisites.map((phase) => t(`phase.${phase}`)).join(', '),
          },
          { label: t('figure.cohorts'), value: format.number(course.cohorts) },
          { label: t('figure.completed'), value: format.number(course.completed) },
          { label: t('field.description'), value: text(course.description) },
          {
            label: t('field.topics'),
            value: topics.length > 0 && (
              <List type="ordered" size="sm">
                {topics.map((topic, index) => (
                  <List.Item key={`${String(index)} ${topic}`}>{visible(topic)}</List.Item>
                ))}
              </List>
            ),
          },
        ]}
      />
      <FactGroup
        title={t('section.rules')}
        note={t('rules-text')}
        items={[
          { label: t('field.attendanceThreshold'), value: percent(course.attendanceThreshold) },
          { label: t('field.latePercent'), value: percent(course.latePercent) },
          { label: t('field.passMark'), value: percent(course.passMark) },
          { label: t('field.excusedCounts'), value: t(course.excusedCounts ? 'common:yes' : 'common:no') },
        ]}
      />
    </Stack>
  );
}
