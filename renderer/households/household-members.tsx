import { ActionIcon, Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { IconPencil, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../api/session.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { useFormat, visible } from '../components/format.ts';
import { PageLink } from '../components/navigation.tsx';
import type { HouseholdRecord } from './household-values.ts';
import { MemberDialog } from './member-dialog.tsx';
import { movePerson } from './move-person.ts';

type Member = HouseholdRecord['members'][number];

/** Who belongs to the household, the head first. */
export function HouseholdMembers({ household }: { readonly household: HouseholdRecord }) {
  const { t } = useTranslation('households');
  const mayWrite = usePermission('people.write') && !household.deleted;
  const [edited, setEdited] = useState<Member | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const { members } = household;
  return (
    <Paper withBorder p="md" component="section">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {t('members.title', { number: members.length })}
        </Title>
        {mayWrite && (
          <Button size="xs" variant="default" leftSection={<IconUserPlus size={16} />} onClick={() => setEdited('new')}>
            {t('members.add')}
          </Button>
        )}
      </Group>
      {members.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('members.none')}
        </Text>
      ) : (
        <MemberTable members={members} {...(mayWrite ? { onEdit: setEdited, onLeave: setLeaving } : {})} />
      )}
      <MemberDialog household={household} edited={edited} onClose={() => setEdited(null)} />
      <ConfirmDialog
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('members.leave-title', { name: visible(leaving?.name ?? '') })}
        text={t('members.leave-text')}
        action={t('members.leave')}
        onConfirm={() => movePerson(leaving?.personId ?? '', { householdId: null, householdRole: null })}
      />
    </Paper>
  );
}

interface MemberTableProps {
  readonly members: readonly Member[];
  readonly onEdit?: (member: Member) => void;
  readonly onLeave?: (member: Member) => void;
}

function MemberTable({ members, onEdit, onLeave }: MemberTableProps) {
  const { t } = useTranslation('households');
  return (
    <Table verticalSpacing={5}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('members.name')}</Table.Th>
          <Table.Th>{t('members.role')}</Table.Th>
          <Table.Th>{t('members.age')}</Table.Th>
          {onEdit && <Table.Th aria-label={t('common:actions')} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {members.map((member) => (
          <MemberRow
            key={member.personId}
            member={member}
            {...(onEdit && onLeave ? { onEdit: () => onEdit(member), onLeave: () => onLeave(member) } : {})}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface MemberRowProps {
  readonly member: Member;
  readonly onEdit?: () => void;
  readonly onLeave?: () => void;
}

function MemberRow({ member, onEdit, onLeave }: MemberRowProps) {
  const { t } = useTranslation('households');
  const format = useFormat();
  const name = visible(member.name);
  return (
    <Table.Tr>
      <Table.Td>
        <PageLink to={`/people/${member.personId}`}>{name}</PageLink>{' '}
        <Text span size="xs" c="dimmed">
          {member.caseCode}
        </Text>
      </Table.Td>
      <Table.Td>{member.role === null ? t('common:none') : t(`people:householdRole.${member.role}`)}</Table.Td>
      <Table.Td>{member.age === null ? t('common:none') : format.number(member.age)}</Table.Td>
      {onEdit && (
        <Table.Td>
          <Group gap={4} wrap="nowrap" justify="flex-end">
            <ActionIcon variant="subtle" aria-label={t('members.edit', { name })} onClick={onEdit}>
              <IconPencil size={18} />
            </ActionIcon>
            <ActionIcon variant="subtle" aria-label={t('members.leave-name', { name })} onClick={onLeave}>
              <IconUserMinus size={18} />
            </ActionIcon>
          </Group>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
