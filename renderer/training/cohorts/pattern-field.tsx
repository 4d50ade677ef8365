import { Group, Input, NumberInput, Select, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayParts, type DayPart } from '../../../shared/training/choices.ts';
import type { WeeklyMeeting } from '../../../shared/training/cohorts/calendar.ts';
import { useField } from '../../components/record-form/index.ts';
import type { FieldProps } from '../../components/record-form/index.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const usualMinutes: Readonly<Record<DayPart, number>> = { day: 360, morning: 180, afternoon: 180 };

/** The days of a week on which a cohort meets: the whole day, a half, or both halves apart, each with its hours. */
export function PatternField(field: FieldProps) {
  const { value, set, common } = useField({ wide: true, ...field });
  const { t } = useTranslation('cohorts');
  const pattern = Array.isArray(value) ? (value as WeeklyMeeting[]) : [];
  return (
    <Input.Wrapper
      label={common.label}
      description={common.description}
      error={common.error}
      labelElement="div"
      data-path={common.name}
      data-wide
    >
      <Stack gap={6} mt={6} role="group" aria-label={common.label}>
        {weekdays.map((weekday) => {
          const own = pattern.filter((meeting) => meeting.weekday === weekday);
          const others = pattern.filter((meeting) => meeting.weekday !== weekday);
          const name = t(`weekday.${weekday}`);
          return (
            <Group key={weekday} gap="sm" mih={36}>
              <Switch
                w="9rem"
                label={name}
                checked={own.length > 0}
                onChange={(event) => set(event.currentTarget.checked ? [...others, meeting(weekday, 'day')] : others)}
              />
              {own.length > 0 && (
                <DayMeetings weekday={weekday} name={name} own={own} onChange={(next) => set([...others, ...next])} />
              )}
            </Group>
          );
        })}
      </Stack>
    </Input.Wrapper>
  );
}

function meeting(weekday: number, part: DayPart, minutes = usualMinutes[part]): WeeklyMeeting {
  return { weekday, part, minutes };
}

const shapes = [...dayParts, 'both'] as const;
type Shape = (typeof shapes)[number];

function shapeOf(own: readonly WeeklyMeeting[]): Shape {
  return own.length > 1 ? 'both' : (own[0]?.part ?? 'day');
}

interface DayMeetingsProps {
  readonly weekday: number;
  readonly name: string;
  readonly own: readonly WeeklyMeeting[];
  readonly onChange: (next: WeeklyMeeting[]) => void;
}

function DayMeetings({ weekday, name, own, onChange }: DayMeetingsProps) {
  const { t } = useTranslation('cohorts');
  const parts = (shape: Shape): readonly DayPart[] => (shape === 'both' ? ['morning', 'afternoon'] : [shape]);
  return (
    <>
      <Select
        size="xs"
        w="12rem"
        aria-label={t('pattern.part-of', { day: name })}
        allowDeselect={false}
        data={shapes.map((shape) => ({ value: shape, label: t(`pattern.${shape}`) }))}
        value={shapeOf(own)}
        onChange={(shape) => onChange(parts(shape as Shape).map((part) => meeting(weekday, part)))}
      />
      {own.map((one) => (
        <NumberInput
          key={one.part}
          size="xs"
          w="8rem"
          aria-label={t('pattern.hours-of', { day: name, part: t(`pattern.${one.part}`) })}
          suffix={t('pattern.hours-suffix')}
          min={0.25}
          max={12}
          step={0.5}
          decimalScale={2}
          value={one.minutes / 60}
          onChange={(hours) =>
            onChange(own.map((other) => (other === one ? { ...one, minutes: Math.round(Number(hours) * 60) } : other)))
          }
        />
      ))}
    </>
  );
}
