import { ActionIcon, Badge, Button, Group, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '../../../shared/kernel/dates.ts';
import { useFormat } from '../../components/format.ts';
import { DateInput, useField } from '../../components/record-form/index.ts';
import type { FieldProps } from '../../components/record-form/index.ts';

/** Days without training. */
export function HolidaysField(field: FieldProps) {
  const { value, set, common } = useField({ wide: true, ...field });
  const { t } = useTranslation('cohorts');
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const days = Array.isArray(value) ? (value as string[]) : [];
  function add(): void {
    if (typed === null || !isIsoDate(typed)) return;
    set([...new Set([...days, typed])].sort());
    setTyped(null);
  }
  return (
    <Stack gap="xs" data-wide>
      <Group align="flex-end" gap="xs">
        <DateInput
          label={common.label}
          description={common.description}
          error={common.error}
          data-path={common.name}
          value={typed}
          onChange={setTyped}
        />
        <Button variant="default" onClick={add}>
          {t('holidays.add')}
        </Button>
      </Group>
      <Group gap={6}>
        {days.map((day) => (
          <Badge
            key={day}
            size="lg"
            variant="light"
            color="gray"
            c="dark.9"
            tt="none"
            rightSection={
              <ActionIcon
                size="xs"
                variant="transparent"
                color="dark"
                aria-label={t('holidays.remove', { date: format.date(day) })}
                onClick={() => set(days.filter((other) => other !== day))}
              >
                <IconX size={14} />
              </ActionIcon>
            }
          >
            {format.date(day)}
          </Badge>
        ))}
      </Group>
    </Stack>
  );
}
