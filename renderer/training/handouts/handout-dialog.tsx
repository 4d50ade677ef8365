import { useTranslation } from 'react-i18next';
import { handoutKinds } from '../../../shared/training/choices.ts';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { handoutInput, stipendBases } from '../../../shared/training/handouts/contract.ts';
import { client } from '../../api/client.ts';
import { today } from '../../components/format.ts';
import { useGo } from '../../components/navigation.tsx';
import {
  DateField,
  DialogForm,
  RadioField,
  TextAreaField,
  TextField,
  useFieldValue,
} from '../../components/record-form/index.ts';
import { BudgetField } from '../cohorts/budget-field.tsx';

interface HandoutDialogProps {
  readonly cohort: CohortRecord;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Makes the sheet of a stipend or a toolkit. */
export function HandoutDialog({ cohort, opened, onClose }: HandoutDialogProps) {
  const { t } = useTranslation('handouts');
  const go = useGo();
  const day = today();
  return (
    <DialogForm
      title={t('add.title')}
      opened={opened}
      onClose={onClose}
      schema={handoutInput}
      namespace="handouts"
      values={{
        ...{ cohortId: cohort.id, kind: 'stipend', title: '', givenOn: day, contents: null, amount: null },
        ...{ basis: 'each', from: cohort.startsOn, to: day },
      }}
      save={async (handout) => {
        const { id } = await client.handouts.create({ handout });
        go(`/handouts/${id}`);
      }}
      saveLabel={t('add.button')}
    >
      <RadioField name="kind" choices={handoutKinds} />
      <TextField name="title" />
      <DateField name="givenOn" />
      <KindFields />
    </DialogForm>
  );
}

function KindFields() {
  const kind = useFieldValue('kind');
  const basis = useFieldValue('basis');
  if (kind === 'toolkit') return <TextAreaField name="contents" rows={2} />;
  return (
    <>
      <BudgetField name="amount" />
      <RadioField name="basis" choices={stipendBases} />
      {basis === 'per-session' && (
        <>
          <DateField name="from" />
          <DateField name="to" />
        </>
      )}
    </>
  );
}
