import { Button, Checkbox, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoutLine } from '../../../shared/training/handouts/contract.ts';
import { api, client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { today, useFormat, visible } from '../../components/format.ts';
import { LinkButton, useRecordId } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useAction } from '../../components/use-action.tsx';
import classes from '../training.module.css';

export type Handout = Awaited<ReturnType<typeof client.handouts.get>>;

/** One hand-out: who is to get what, and who has signed for it. */
export function HandoutPage() {
  const { t } = useTranslation('handouts');
  const format = useFormat();
  const id = useRecordId();
  const query = useQuery(api.handouts.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>
        {(handout) => (
          <>
            <PageHeader
              trail={[
                { title: t('cohorts:title'), to: '/cohorts' },
                { title: visible(handout.cohortCode), to: `/cohorts/${handout.cohortId}?tab=handouts` },
              ]}
              title={visible(handout.title)}
              detail={`${t(`kind.${handout.kind}`)} · ${format.longDate(handout.givenOn)}`}
            >
              <LinkButton to={`/handouts/${id}/sheet`} variant="default" leftSection={<IconPrinter size={18} />}>
                {t('sheet.button')}
              </LinkButton>
            </PageHeader>
            <Lines handout={handout} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Lines({ handout }: { readonly handout: Handout }) {
  const { t } = useTranslation('handouts');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayMark = usePermission('training.mark');
  const { run, running, problem } = useAction();
  const open = handout.people.filter(({ acknowledgedOn, voidedOn }) => acknowledgedOn === null && voidedOn === null);
  const picked = open.filter(({ id }) => chosen.has(id));
  function toggle(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }
  const acknowledge = () =>
    run(async () => {
      await client.handouts.acknowledge({ lineIds: picked.map(({ id }) => id), on: today() });
      setChosen(new Set());
    });
  return (
    <Stack gap="sm">
      {mayMark && open.length > 0 && (
        <Group>
          <Button variant="default" onClick={() => setChosen(new Set(open.map(({ id }) => id)))}>
            {t('choose-open', { count: open.length })}
          </Button>
          <Button disabled={picked.length === 0} loading={running} onClick={() => void acknowledge()}>
            {t('acknowledge', { count: picked.length })}
          </Button>
        </Group>
      )}
      {problem}
      <Paper withBorder px="md" py="xs">
        <Table.ScrollContainer minWidth={520}>
          <Table verticalSpacing={6}>
            <Table.Tbody>
              {handout.people.map((line) => (
                <Line
                  key={line.id}
                  line={line}
                  currency={handout.currency}
                  chosen={chosen.has(line.id)}
                  onToggle={mayMark ? () => toggle(line.id) : null}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Paper>
    </Stack>
  );
}

interface LineProps {
  readonly line: HandoutLine;
  readonly currency: string | null;
  readonly chosen: boolean;
  readonly onToggle: (() => void) | null;
}

function Line({ line, currency, chosen, onToggle }: LineProps) {
  const { t } = useTranslation('handouts');
  const format = useFormat();
  const mayVoid = usePermission('training.override');
  const [voiding, setVoiding] = useState(false);
  const { id, name, caseCode, sessions, amount, acknowledgedOn, voidedOn, voidReason } = line;
  const isOpen = acknowledgedOn === null && voidedOn === null;
  return (
    <Table.Tr>
      <Table.Td w="2.5rem">
        {isOpen && onToggle !== null && (
          <Checkbox aria-label={t('choose', { name: visible(name) })} checked={chosen} onChange={onToggle} />
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{visible(name)}</Text>
        <Text size="xs" c="dimmed">
          {caseCode}
        </Text>
      </Table.Td>
      <Table.Td className={classes['numbers'] ?? ''}>
        {sessions !== null && t('sessions', { count: sessions, shown: format.number(sessions) })}
      </Table.Td>
      <Table.Td className={classes['numbers'] ?? ''}>
        {amount === null ? '' : format.money(amount, currency ?? undefined)}
      </Table.Td>
      <Table.Td>
        {acknowledgedOn !== null && t('received-on', { date: format.date(acknowledgedOn) })}
        {voidedOn !== null && (
          <Text size="sm" c="red.9">
            {t('voided', { date: format.date(voidedOn), reason: visible(voidReason ?? '') })}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="end">
        {voidedOn === null && mayVoid && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('void.of', { name: visible(name) })}
            onClick={() => setVoiding(true)}
          >
            {t('void.button')}
          </Button>
        )}
        <ConfirmDialog
          opened={voiding}
          onClose={() => setVoiding(false)}
          title={t('void.title', { name: visible(name) })}
          text={t('void.text')}
          action={t('void.button')}
          danger
          withReason
          onConfirm={(reason) => client.handouts.void({ lineId: id, reason })}
        />
      </Table.Td>
    </Table.Tr>
  );
}
