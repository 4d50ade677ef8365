import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { optionalChoice, recordId } from '../../shared/kernel/form-values.ts';
import { householdRoles } from '../../shared/people/person.ts';
import { api } from '../api/client.ts';
import { visible } from '../components/format.ts';
import { ChoiceField, DialogForm, PickerField, useFieldValue } from '../components/record-form/index.ts';
import type { HouseholdRecord } from './household-values.ts';
import { movePerson } from './move-person.ts';

const memberForm = z.object({ personId: recordId, householdRole: optionalChoice(householdRoles) });

interface MemberDialogProps {
  readonly household: HouseholdRecord;
  /** `new` asks for the person; a member keeps its place and gets another role. */
  readonly edited: HouseholdRecord['members'][number] | 'new' | null;
  readonly onClose: () => void;
}

/** Takes a person into the household, or changes the role of one who is in it. */
export function MemberDialog({ household, edited, onClose }: MemberDialogProps) {
  const { t } = useTranslation('households');
  const member = edited === null || edited === 'new' ? null : edited;
  const roleOf = (value: string) => t(`people:householdRole.${value}`);
  const role = householdRoles.find((one) => one === member?.role) ?? null;
  return (
    <DialogForm
      title={member ? t('members.edit', { name: visible(member.name) }) : t('members.add')}
      opened={edited !== null}
      onClose={onClose}
      schema={memberForm}
      namespace="households"
      values={{ personId: member?.personId ?? '', householdRole: role }}
      save={({ personId, householdRole }) => movePerson(personId, { householdId: household.id, householdRole })}
    >
      {member === null && (
        <>
          <PickerField name="personId" kind="person" exceptIds={household.members.map((one) => one.personId)} />
          <OtherHousehold />
        </>
      )}
      <ChoiceField name="householdRole" choices={householdRoles} textOf={roleOf} />
    </DialogForm>
  );
}

/** Says before saving that the person would leave another household. */
function OtherHousehold() {
  const { t } = useTranslation('households');
  const value = useFieldValue('personId');
  const id = typeof value === 'string' ? value : '';
  const { data } = useQuery(api.people.get.queryOptions({ input: { id }, enabled: id !== '' }));
  if (id === '' || data?.householdName == null) return null;
  return <Alert color="blue">{t('members.moves', { household: visible(data.householdName) })}</Alert>;
}
