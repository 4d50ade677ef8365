import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { assessmentKinds } from '../../../shared/training/choices.ts';
import { assessmentInput } from '../../../shared/training/assessments/contract.ts';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { api, client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { today } from '../../components/format.ts';
import { useGo } from '../../components/navigation.tsx';
import {
  CheckboxField,
  ChoiceField,
  DateField,
  DialogForm,
  IntegerField,
  RadioField,
  TextField,
  useFieldValue,
} from '../../components/record-form/index.ts';

interface AssessmentDialogProps {
  readonly cohort: CohortRecord;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Plans a test, or a psychosocial questionnaire for whoever may read its scores, and opens its sheet. */
export function AssessmentDialog({ cohort, opened, onClose }: AssessmentDialogProps) {
  const { t } = useTranslation('assessments');
  const go = useGo();
  const maySeeScores = usePermission('training.read-scores');
  return (
    <DialogForm
      title={t('add.title')}
      opened={opened}
      onClose={onClose}
      schema={assessmentInput}
      namespace="assessments"
      values={{ cohortId: cohort.id, kind: 'pre', title: '', takenOn: today(), maximum: 100, counts: false }}
      save={async (assessment) => {
        const { id } = await client.assessments.create({ assessment });
        go(`/assessments/${id}`);
      }}
      saveLabel={t('add.button')}
    >
      <RadioField name="kind" choices={assessmentKinds} />
      <TextField name="title" />
      <DateField name="takenOn" />
      {maySeeScores && <InstrumentField />}
      <TestFields />
    </DialogForm>
  );
}

function InstrumentField() {
  const { data } = useQuery(api.instruments.all.queryOptions({ input: {} }));
  const instruments = data?.instruments ?? [];
  const nameOf = new Map(instruments.map(({ key, name }) => [key, name]));
  return (
    <ChoiceField
      name="instrument"
      choices={instruments.map(({ key }) => key)}
      textOf={(key) => nameOf.get(key) ?? key}
    />
  );
}

/** A questionnaire has its own maximum and never decides completion. */
function TestFields() {
  const instrument = useFieldValue('instrument');
  if (typeof instrument === 'string' && instrument !== '') return null;
  return (
    <>
      <IntegerField name="maximum" minimum={1} maximum={1000} />
      <CheckboxField name="counts" />
    </>
  );
}
