import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CooperativeRecord } from '../../shared/cooperatives/contract.ts';
import { officeRoles, officesOfGroup } from '../../shared/cooperatives/lists.ts';
import { termEnd } from '../../shared/cooperatives/terms.ts';
import { optionalText } from '../../shared/kernel/form-values.ts';
import { client } from '../api/client.ts';
import { today, visible } from '../components/format.ts';
import { ChoiceField, DialogForm, TextField } from '../components/record-form/index.ts';
import { MemberPickerField } from './member-picker.tsx';
import { useShowWarnings } from './notice-list.tsx';
import { CommitteeField, TermDates, TermNotices } from './term-fields.tsx';
import type { Verdict } from './term-fields.tsx';

/** What is typed; the membership tells the person. Warnings, where there are any, must be accepted. */
function termForm(withWarnings: boolean) {
  return z.object({
    membershipId: z.string().min(1, 'required'),
    role: z.enum(officeRoles),
    committee: optionalText(120),
    from: z.iso.date('date'),
    to: z.iso.date('date'),
    electedAt: optionalText(200),
    accepted: withWarnings ? z.boolean().refine((accepted) => accepted, 'accept') : z.boolean(),
  });
}

interface StartTermDialogProps {
  readonly cooperative: CooperativeRecord;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Puts a member into an office. What the rules say of it is shown while it is being typed. */
export function StartTermDialog({ cooperative, opened, onClose }: StartTermDialogProps) {
  const { t } = useTranslation('cooperatives');
  const showWarnings = useShowWarnings();
  const [verdict, setVerdict] = useState<Verdict>('in-order');
  const { id: cooperativeId, byLaws } = cooperative;
  const from = today();

  async function start({ membershipId, accepted, ...term }: z.output<ReturnType<typeof termForm>>): Promise<void> {
    const { personId, personName } = await client.memberships.get({ id: membershipId });
    const { warnings } = await client.cooperatives.startTerm({ ...term, cooperativeId, personId });
    if (!accepted) showWarnings(warnings);
    notifications.show({ message: t('start-term.done', { name: visible(personName), role: t(`role.${term.role}`) }) });
  }

  return (
    <DialogForm
      title={t('start-term.title')}
      opened={opened}
      onClose={onClose}
      schema={termForm(verdict === 'warned')}
      blocked={verdict === 'refused'}
      namespace="cooperatives"
      values={{
        membershipId: '',
        role: 'chair',
        committee: '',
        from,
        to: termEnd(from, byLaws.termYears),
        electedAt: '',
        accepted: false,
      }}
      save={start}
      saveLabel={t('start-term.save')}
    >
      <MemberPickerField name="membershipId" cooperativeId={cooperativeId} />
      <ChoiceField name="role" choices={officesOfGroup[cooperative.groupKind]} />
      <CommitteeField />
      <TermDates termYears={byLaws.termYears} />
      <TextField name="electedAt" />
      <TermNotices cooperativeId={cooperativeId} onVerdict={setVerdict} />
    </DialogForm>
  );
}
