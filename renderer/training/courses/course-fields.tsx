import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { phases } from '../../../shared/training/choices.ts';
import { api } from '../../api/client.ts';
import {
  CheckboxField,
  ChoiceField,
  FormSection,
  IntegerField,
  TextAreaField,
  TextField,
} from '../../components/record-form/index.ts';
import { ChoicesField } from './choices-field.tsx';
import { HoursField } from './hours-field.tsx';
import { SkillField } from './skill-field.tsx';

/** The fields of a course, for registering and for editing. */
export function CourseFields() {
  const { t } = useTranslation('courses');
  const { data } = useQuery(api.courses.skills.queryOptions({ input: {} }));
  return (
    <>
      <FormSection title={t('section.course')}>
        <TextField name="title" autoFocus />
        <TextField name="code" />
        <ChoiceField name="phase" choices={phases} />
        <SkillField name="skill" suggestions={data?.skills ?? []} />
        <HoursField name="minutes" />
        <ChoicesField name="prerequisites" choices={phases} textOf={(phase) => t(`phase.${phase}`)} />
        <TextAreaField name="description" rows={2} />
        <TextAreaField name="topics" rows={4} />
      </FormSection>
      <FormSection title={t('section.rules')} description={t('rules-text')}>
        <IntegerField name="attendanceThreshold" minimum={0} maximum={100} suffix=" %" />
        <IntegerField name="latePercent" minimum={0} maximum={100} suffix=" %" />
        <IntegerField name="passMark" minimum={0} maximum={100} suffix=" %" />
        <CheckboxField name="excusedCounts" />
      </FormSection>
      <FormSection title={t('section.certificate')} description={t('certificate-text')}>
        <TextField name="certificateTitle" />
        <TextAreaField name="certificateText" rows={2} />
        <TextField name="firstSignatory" />
        <TextField name="secondSignatory" />
      </FormSection>
    </>
  );
}
