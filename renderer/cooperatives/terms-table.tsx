import { Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { addDays, daysBetween } from '../../shared/kernel/dates.ts';
import { today, useFormat, visible } from '../components/format.ts';
import type { Format } from '../components/format.ts';
import { PageLink } from '../components/navigation.tsx';
import { spanText, timeLeftText } from './time-left.ts';
import type { TermInTime } from './use-terms.ts';

interface TermsTableProps {
  readonly terms: readonly TermInTime[];
  /** Without it nobody can end a term here. */
  readonly onEnd?: ((term: TermInTime) => void) | undefined;
  /** Left out on the page of the holder. */
  readonly withHolder?: boolean;
}

/** The amber of the theme is too light for text on white. */
const darkAmber = '#9a4b00';
/** Within so many days the end of a term is marked. */
const soonDays = 90;

/** The last day of a term, of one that was ended early the day before its end. */
function lastDayOf({ to, endedOn }: TermInTime): string {
  return endedOn !== null && endedOn <= to ? addDays(endedOn, -1) : to;
}

function stateText(t: TFunction, format: Format, term: TermInTime): string {
  const { endedOn, endReason, from, to, phase } = term;
  if (phase === 'later') return t('cooperatives:officers.starts', { time: spanText(t, today(), from) });
  if (phase === 'now') return timeLeftText(t, today(), lastDayOf(term));
  if (endedOn === null) return t('cooperatives:officers.over', { date: format.date(addDays(to, 1)) });
  const date = format.date(endedOn);
  return endReason === null
    ? t('cooperatives:officers.ended', { date })
    : t('cooperatives:officers.ended-reason', { date, reason: visible(endReason) });
}

/** Who holds which office, from when to when, and how long that still is. */
export function TermsTable({ terms, onEnd, withHolder = true }: TermsTableProps) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('field.role')}</Table.Th>
            {withHolder && <Table.Th>{t('officers.holder')}</Table.Th>}
            <Table.Th>{t('field.from')}</Table.Th>
            <Table.Th>{t('field.to')}</Table.Th>
            <Table.Th>{t('officers.left')}</Table.Th>
            {onEnd && (
              <Table.Th>
                <VisuallyHidden>{t('common:actions')}</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {terms.map((term) => (
            <Table.Tr key={term.id}>
              <Table.Td>
                <Text size="sm" fw={600}>
                  {t(`role.${term.role}`)}
                </Text>
                {term.committee !== null && <Text size="sm">{visible(term.committee)}</Text>}
              </Table.Td>
              {withHolder && (
                <Table.Td>
                  <PageLink to={`/people/${term.personId}`} size="sm">
                    {visible(term.personName)}
                  </PageLink>
                </Table.Td>
              )}
              <Table.Td>{format.date(term.from)}</Table.Td>
              <Table.Td>{format.date(term.to)}</Table.Td>
              <Table.Td>
                <TermState term={term} />
              </Table.Td>
              {onEnd && (
                <Table.Td ta="end">
                  <EndButton term={term} onEnd={onEnd} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function EndButton({ term, onEnd }: { readonly term: TermInTime; readonly onEnd: (term: TermInTime) => void }) {
  const { t } = useTranslation('cooperatives');
  if (term.endedOn !== null || term.phase === 'over') return null;
  const name = visible(term.personName);
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={t('officers.end-of', { name, role: t(`role.${term.role}`) })}
      onClick={() => onEnd(term)}
    >
      {t('officers.end')}
    </Button>
  );
}

/** Words, and a sign where something is to be done: an election is due or comes near. */
function TermState({ term }: { readonly term: TermInTime }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = stateText(t, format, term);
  const days = daysBetween(today(), lastDayOf(term));
  if (term.phase !== 'now' || days > soonDays) {
    return (
      <Text size="sm" {...(term.phase === 'over' ? { c: 'dimmed' } : {})}>
        {text}
      </Text>
    );
  }
  const color = days < 0 ? 'red.9' : darkAmber;
  return (
    <Group gap={6} wrap="nowrap" c={color}>
      {days < 0 ? <IconAlertTriangle size={18} aria-hidden /> : <IconClockExclamation size={18} aria-hidden />}
      <Text size="sm" fw={600}>
        {text}
      </Text>
    </Group>
  );
}
