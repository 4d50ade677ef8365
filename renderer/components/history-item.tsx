import { Badge, Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/records/contract.ts';
import { FieldText } from './field-text.tsx';
import { useFormat } from './format.ts';

interface HistoryItemProps {
  readonly entry: HistoryEntry;
  /** Where the field texts of the kind of record are. */
  readonly namespace: string;
  /** What can be done with the entry. */
  readonly action?: ReactNode;
}

/** One entry of the journal: who, when, what before and after, and why. */
export function HistoryItem({ entry, namespace, action }: HistoryItemProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  // Fields without a text are search keys that follow from the others; showing them would only repeat the change.
  const changes = entry.changes
    .flatMap(separated)
    .filter((change) => i18n.exists(`${namespace}:field.${change.field}`));
  return (
    <>
      <Group gap="xs">
        <Badge variant="light" tt="none">
          {t(`common:history.action.${entry.action}`, { defaultValue: entry.action })}
        </Badge>
        <Text size="sm">{t('common:history.by', { user: entry.userName, at: format.dateTime(entry.at) })}</Text>
        {action}
      </Group>
      {entry.reason !== null && (
        <Text size="sm" mt={4}>
          {t('common:history.reason', { reason: entry.reason })}
        </Text>
      )}
      {changes.length > 0 && (
        <Table mt="xs" maw="56rem" withRowBorders={false} verticalSpacing={3} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('common:history.field')}</Table.Th>
              <Table.Th>{t('common:history.from')}</Table.Th>
              <Table.Th>{t('common:history.to')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map((change) => (
              <Table.Tr key={change.field}>
                <Table.Td>{t(`${namespace}:field.${change.field}`)}</Table.Td>
                <Table.Td>
                  <HistoryValue namespace={namespace} field={change.field} value={change.from} />
                </Table.Td>
                <Table.Td>
                  <HistoryValue namespace={namespace} field={change.field} value={change.to} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

type Change = HistoryEntry['changes'][number];

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fields that are kept together, such as by-laws, one by one: those of them that changed. */
function separated(change: Change): Change[] {
  const { from, to } = change;
  if (!isGroup(from) && !isGroup(to)) return [change];
  const before = isGroup(from) ? from : {};
  const after = isGroup(to) ? to : {};
  return Object.keys({ ...before, ...after })
    .map((field) => ({ field, from: before[field], to: after[field] }))
    .filter((one) => (one.from ?? null) !== (one.to ?? null));
}

/** A value the reader may not see arrives as the word `restricted`. */
function HistoryValue(props: { readonly namespace: string; readonly field: string; readonly value: unknown }) {
  const { t } = useTranslation();
  if (props.value !== 'restricted') return <FieldText {...props} />;
  return (
    <Text component="span" size="sm" c="dimmed">
      {t('common:history.restricted')}
    </Text>
  );
}
