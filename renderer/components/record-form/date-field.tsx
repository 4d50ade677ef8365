import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.ts';
import { isDayFirst, parseDate } from '../parse-date.ts';
import { useField } from './form-context.ts';
import type { FieldProps } from './form-context.ts';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

export interface DateInputProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or null; while somebody types, the unfinished text. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly description?: string | undefined;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly name?: string;
  readonly size?: 'xs' | 'sm';
  readonly 'data-path'?: string;
  readonly 'data-wide'?: true | undefined;
}

/**
 * A calendar date that is typed (ISO, or day, month, year as the locale orders them) or picked. Text that is no date is handed on as it
 * is, so that the form can say so.
 */
export function DateInput({ value, onChange, label, ...rest }: DateInputProps) {
  const { t } = useTranslation('form');
  const format = useFormat();
  const dayFirst = isDayFirst(format.locale);
  const [typed, setTyped] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const iso = value !== null && isoDate.test(value) ? value : null;
  const shown = typed ?? (iso === null ? (value ?? '') : format.date(iso));

  function type(text: string): void {
    setTyped(text);
    onChange(text.trim() === '' ? null : (parseDate(text, dayFirst) ?? text));
  }

  return (
    <TextInput
      {...rest}
      label={label}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t(dayFirst ? 'date.day-first' : 'date.month-first')}
      value={shown}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' && event.altKey) setOpened(true);
      }}
      rightSection={
        <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withinPortal>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={rest.disabled ?? false}
              aria-label={t('date.pick', { label })}
              onClick={() => setOpened(!opened)}
            >
              <IconCalendar size={18} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              value={iso}
              {...(iso === null ? {} : { defaultDate: iso })}
              onChange={(picked) => {
                onChange(picked);
                setTyped(null);
                setOpened(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

/** The date of an event. */
export function DateField(field: FieldProps) {
  const { value, set, common } = useField(field);
  return <DateInput {...common} value={typeof value === 'string' ? value : null} onChange={set} />;
}
