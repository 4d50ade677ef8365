import { ActionIcon, Badge, Button, Paper, Stack, Table, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { purposeInput } from '../../shared/office/contract.ts';
import type { purpose } from '../../shared/office/contract.ts';
import { api, client } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { visible } from '../components/format.ts';
import { QueryState } from '../components/query-state.tsx';
import {
  CheckboxField,
  ChoiceField,
  DialogForm,
  IntegerField,
  TextAreaField,
  TextField,
} from '../components/record-form/index.ts';

type Purpose = z.infer<typeof purpose>;

const purposeForm = z.object({ ...purposeInput.shape, active: z.boolean().default(true) });
const legalBases = purposeInput.shape.legalBasis.options;

/** Why personal data is held: what consents and exports refer to. */
export function Purposes() {
  const { t } = useTranslation('settings');
  const mayManage = usePermission('office.manage');
  const query = useQuery(api.office.purposes.queryOptions({ input: {} }));
  const [edited, setEdited] = useState<Purpose | 'new' | null>(null);
  return (
    <Paper withBorder p="lg" maw="64rem">
      <Stack align="flex-start">
        <Text size="sm" c="dimmed">
          {t('purposes.text')}
        </Text>
        <QueryState query={query}>
          {({ purposes }) => <PurposeTable purposes={purposes} {...(mayManage ? { onEdit: setEdited } : {})} />}
        </QueryState>
        {mayManage && (
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
            {t('purposes.add')}
          </Button>
        )}
      </Stack>
      <PurposeDialog edited={edited} onClose={() => setEdited(null)} />
    </Paper>
  );
}

interface PurposeTableProps {
  readonly purposes: readonly Purpose[];
  readonly onEdit?: (purpose: Purpose) => void;
}

function PurposeTable({ purposes, onEdit }: PurposeTableProps) {
  const { t } = useTranslation('settings');
  if (purposes.length === 0) return <Text size="sm">{t('purposes.none')}</Text>;
  return (
    <Table verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('field.name')}</Table.Th>
          <Table.Th>{t('field.legalBasis')}</Table.Th>
          <Table.Th>{t('field.retentionYears')}</Table.Th>
          <Table.Th>{t('field.active')}</Table.Th>
          <Table.Th aria-label={t('common:actions')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {purposes.map((one) => (
          <Table.Tr key={one.id}>
            <Table.Td>
              {visible(one.name)}
              <Text size="xs" c="dimmed">
                {visible(one.description ?? '')}
              </Text>
            </Table.Td>
            <Table.Td>{t(`legalBasis.${one.legalBasis}`)}</Table.Td>
            <Table.Td>{one.retentionYears ?? t('common:none')}</Table.Td>
            <Table.Td>
              <Badge variant="light" color={one.active ? 'field' : 'gray'} tt="none">
                {one.active ? t('purposes.in-use') : t('purposes.closed')}
              </Badge>
            </Table.Td>
            <Table.Td>
              {onEdit && (
                <ActionIcon
                  variant="subtle"
                  aria-label={t('purposes.edit', { name: one.name })}
                  onClick={() => onEdit(one)}
                >
                  <IconPencil size={18} />
                </ActionIcon>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function startValues(edited: Purpose | 'new' | null): z.input<typeof purposeForm> {
  if (edited === null || edited === 'new') {
    return { name: '', legalBasis: 'consent', description: '', retentionYears: null, active: true };
  }
  const { name, legalBasis, description, retentionYears, active } = edited;
  return { name, legalBasis, description, retentionYears, active };
}

function PurposeDialog({ edited, onClose }: { readonly edited: Purpose | 'new' | null; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  return (
    <DialogForm
      title={edited === 'new' ? t('purposes.add') : t('purposes.change')}
      opened={edited !== null}
      onClose={onClose}
      schema={purposeForm}
      namespace="settings"
      values={startValues(edited)}
      save={({ active, ...input }) =>
        client.office.savePurpose({
          ...(edited === null || edited === 'new' ? {} : { id: edited.id }),
          purpose: input,
          active,
        })
      }
    >
      <TextField name="name" />
      <ChoiceField name="legalBasis" choices={legalBases} />
      <TextAreaField name="description" />
      <IntegerField name="retentionYears" minimum={0} maximum={99} />
      <CheckboxField name="active" />
    </DialogForm>
  );
}
