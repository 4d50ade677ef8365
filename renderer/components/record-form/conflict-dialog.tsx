import { Button, Group, Modal, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldText } from '../field-text.tsx';
import { contestedFields, fieldsOf, resolveConflict } from './conflict.ts';
import type { Conflict } from './conflict.ts';
import { fieldTextKey } from './form-context.ts';
import type { FormValues } from './form-schema.ts';

interface ConflictDialogProps {
  readonly conflict: Conflict | null;
  readonly namespace: string;
  readonly onClose: () => void;
  readonly onResolved: (values: FormValues, version: number) => void;
}

/** "Changed by somebody else": both values of each contested field, and a choice between them. */
export function ConflictDialog({ conflict, namespace, onClose, onResolved }: ConflictDialogProps) {
  const { t } = useTranslation('form');
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const fields = conflict ? contestedFields(conflict) : [];
  function choose(name: string, side: string): void {
    const next = new Set(taken);
    if (side === 'theirs') next.add(name);
    else next.delete(name);
    setTaken(next);
  }
  return (
    <Modal opened={conflict !== null} onClose={onClose} title={t('conflict.title')} size="xl" centered>
      {conflict && (
        <Stack>
          <Text size="sm">{fields.length > 0 ? t('conflict.text') : t('conflict.separate')}</Text>
          {fields.length > 0 && (
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('conflict.field')}</Table.Th>
                  <Table.Th>{t('conflict.mine')}</Table.Th>
                  <Table.Th>{t('conflict.theirs')}</Table.Th>
                  <Table.Th>{t('conflict.keep')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {fields.map((name) => (
                  <Table.Tr key={name}>
                    <Table.Th scope="row">{t(`${namespace}:field.${fieldTextKey(name)}`)}</Table.Th>
                    <Table.Td>
                      <FieldText
                        namespace={namespace}
                        field={fieldTextKey(name)}
                        value={fieldsOf(conflict.mine)[name]}
                      />
                    </Table.Td>
                    <Table.Td>
                      <FieldText
                        namespace={namespace}
                        field={fieldTextKey(name)}
                        value={fieldsOf(conflict.theirs)[name]}
                      />
                    </Table.Td>
                    <Table.Td>
                      <SegmentedControl
                        size="xs"
                        aria-label={t('conflict.keep')}
                        value={taken.has(name) ? 'theirs' : 'mine'}
                        onChange={(side) => choose(name, side)}
                        data={[
                          { value: 'mine', label: t('conflict.mine') },
                          { value: 'theirs', label: t('conflict.theirs') },
                        ]}
                      />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button onClick={() => onResolved(resolveConflict(conflict, taken), conflict.version)}>
              {t('conflict.apply')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
