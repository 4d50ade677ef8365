import { Button, Group, Modal, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldText } from '../field-text.tsx';
import { fieldTextKey } from './form-context.ts';
import type { FormValues } from './form-context.ts';

/** A record that somebody else saved while it was being edited. */
export interface Conflict {
  readonly base: FormValues;
  readonly mine: FormValues;
  readonly theirs: FormValues;
  readonly version: number;
}

interface ConflictDialogProps {
  readonly conflict: Conflict | null;
  readonly namespace: string;
  readonly onClose: () => void;
  readonly onResolved: (values: FormValues, version: number) => void;
}

function same(first: unknown, second: unknown): boolean {
  return JSON.stringify(first ?? null) === JSON.stringify(second ?? null);
}

/** Fields that both changed, each in its own way. Where only one side changed a field, that side is kept. */
function contested({ base, mine, theirs }: Conflict): string[] {
  return Object.keys(theirs).filter(
    (name) => !same(mine[name], theirs[name]) && !same(mine[name], base[name]) && !same(theirs[name], base[name]),
  );
}

function resolve(conflict: Conflict, taken: ReadonlySet<string>): FormValues {
  const { base, mine, theirs } = conflict;
  const values: FormValues = { ...mine };
  for (const [name, value] of Object.entries(theirs)) {
    if (taken.has(name) || same(mine[name], base[name])) values[name] = value;
  }
  return values;
}

/** "Changed by somebody else": both values of each contested field, and a choice between them. */
export function ConflictDialog({ conflict, namespace, onClose, onResolved }: ConflictDialogProps) {
  const { t } = useTranslation('form');
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const fields = conflict ? contested(conflict) : [];
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
                      <FieldText namespace={namespace} field={name} value={conflict.mine[name]} />
                    </Table.Td>
                    <Table.Td>
                      <FieldText namespace={namespace} field={name} value={conflict.theirs[name]} />
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
            <Button onClick={() => onResolved(resolve(conflict, taken), conflict.version)}>
              {t('conflict.apply')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
