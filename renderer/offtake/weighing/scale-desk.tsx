import { Alert, Button, Group, Kbd, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryInput, DeliveryRecord } from '../../../shared/offtake/weighing/delivery.ts';
import { client } from '../../api/client.ts';
import { useFormat } from '../../components/format.ts';
import { useGo } from '../../components/navigation.tsx';
import { useSlipPaper } from '../../components/slip-paper.tsx';
import { useAction } from '../../components/use-action.tsx';
import { DayPanel } from './day-panel.tsx';
import { draftOf, inputOf } from './draft.ts';
import { FarmerSearch } from './farmer-search.tsx';
import { QualityFields } from './quality-fields.tsx';
import { Receipt } from './receipt.tsx';
import { useDesk } from './use-desk.ts';
import type { DeskPlace } from './use-desk.ts';
import classes from './weighing.module.css';
import { WhatIsWeighed } from './what-is-weighed.tsx';
import { WhatItComesTo } from './what-it-comes-to.tsx';

interface ScaleDeskProps {
  readonly place: DeskPlace;
  /** The delivery that is weighed anew. */
  readonly wrong: DeliveryRecord | null;
}

interface Printed {
  readonly delivery: DeliveryRecord;
  readonly copy: boolean;
  /** Tells one printing from the next of the same receipt. */
  readonly count: number;
}

/** What is printed, and how it comes to be: a new receipt at once, an old one as a copy that leaves a trace. */
function usePrinting() {
  const [printing, setPrinting] = useState<Printed | null>(null);
  const print = (delivery: DeliveryRecord, copy: boolean) =>
    setPrinting((before) => ({ delivery, copy, count: (before?.count ?? 0) + 1 }));
  async function reprint(id: string): Promise<void> {
    await client.deliveries.noteReprint({ id });
    print(await client.deliveries.get({ id }), true);
  }
  return { printing, print, reprint };
}

/**
 * One weighing after the other. Enter goes along the few fields that every delivery needs and saves at the end; everything else is reached
 * with Tab. Saving prints the receipt and is ready for the next farmer.
 */
export function ScaleDesk({ place, wrong }: ScaleDeskProps) {
  const { t } = useTranslation('weighing');
  const go = useGo();
  const { run, running, problem } = useAction();
  const { printing, print, reprint } = usePrinting();
  const record = (input: DeliveryInput, reason: string) =>
    run(async () => {
      const { delivery } = await (wrong === null
        ? client.deliveries.record(input)
        : client.deliveries.correct({ corrects: { id: wrong.id, version: wrong.version }, reason, delivery: input }));
      print(delivery, false);
      if (wrong !== null) go(`/deliveries/${delivery.id}`);
    });
  return (
    <div className={classes.desk}>
      <WeighingForm place={place} wrong={wrong} record={record} running={running} problem={problem} />
      <Stack gap="md">
        {printing !== null && (
          <Alert color="field" role="status">
            {t('saved', { receipt: printing.delivery.receipt })}
          </Alert>
        )}
        <DayPanel buyingPointId={place.buyingPointId} on={place.on} onReprint={(id) => void run(() => reprint(id))} />
      </Stack>
      {printing !== null && <PrintedReceipt key={printing.count} printed={printing} />}
    </div>
  );
}

function PrintedReceipt({ printed: { delivery, copy } }: { readonly printed: Printed }) {
  const { paper } = useSlipPaper();
  return <Receipt delivery={delivery} paper={paper} copy={copy} onPrinted={() => undefined} />;
}

interface WeighingFormProps extends ScaleDeskProps {
  readonly record: (input: DeliveryInput, reason: string) => Promise<boolean>;
  readonly running: boolean;
  readonly problem: ReactNode;
}

function WeighingForm({ place, wrong, record, running, problem }: WeighingFormProps) {
  const { decimalSign } = useFormat();
  const desk = useDesk(place, wrong && draftOf(wrong, decimalSign));
  const [reason, setReason] = useState('');
  const farmerField = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => farmerField.current?.focus(), []);
  const at = { buyingPointId: place.buyingPointId, weighedOn: place.on };
  const input = inputOf(desk.draft, desk.result, at, decimalSign);
  const isReady = input !== null && desk.result.amount !== null && (wrong === null || reason.trim() !== '');

  async function save(): Promise<void> {
    if (input === null || !isReady || !(await record(input, reason))) return;
    desk.next();
    farmerField.current?.focus();
  }

  useHotkeys([['mod+Enter', () => void save()]], []);
  return (
    <form
      ref={form}
      noValidate
      onKeyDown={(event) => advance(event, form.current)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Paper withBorder p="md">
        <Stack gap="sm">
          {wrong !== null && <WhyAnew receipt={wrong.receipt} reason={reason} onReason={setReason} />}
          <FarmerSearch
            ref={farmerField}
            farmer={desk.draft.farmer}
            onPick={(farmer) => {
              desk.change({ farmer, cooperativeId: farmer?.cooperatives[0]?.id ?? null });
              if (farmer !== null) focusAfter(form.current, farmerField.current);
            }}
          />
          <WhatIsWeighed desk={desk} setUp={place.setUp} />
          <QualityFields desk={desk} />
          <WhatItComesTo desk={desk} />
          {problem}
          <SaveBar isReady={isReady} running={running} />
        </Stack>
      </Paper>
    </form>
  );
}

interface WhyAnewProps {
  readonly receipt: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

function WhyAnew({ receipt, reason, onReason }: WhyAnewProps) {
  const { t } = useTranslation('weighing');
  return (
    <TextInput
      label={t('correct.reason')}
      description={t('correct.help', { receipt })}
      required
      value={reason}
      onChange={(event) => onReason(event.currentTarget.value)}
    />
  );
}

function SaveBar({ isReady, running }: { readonly isReady: boolean; readonly running: boolean }) {
  const { t } = useTranslation('weighing');
  return (
    <Group justify="space-between">
      <Text size="xs" c="dimmed">
        <Kbd>{t('keys.enter')}</Kbd> {t('keys.next')} · <Kbd>{t('keys.save')}</Kbd> {t('keys.save-text')}
      </Text>
      <Button
        type="submit"
        size="md"
        data-step
        aria-disabled={!isReady}
        variant={isReady ? 'filled' : 'default'}
        loading={running}
        leftSection={<IconPrinter size={18} />}
      >
        {t('save')}
      </Button>
    </Group>
  );
}

/** The fields that every delivery needs, in their order; the last is the button that saves. */
function steps(form: HTMLFormElement | null): HTMLElement[] {
  return [...(form?.querySelectorAll<HTMLElement>('[data-step]:not(:disabled)') ?? [])];
}

function focusAfter(form: HTMLFormElement | null, field: Element | null): void {
  const all = steps(form);
  const next = all[all.findIndex((one) => one === field) + 1] ?? all.at(-1);
  next?.focus();
}

/** Enter in a field goes on to the next step, from any other field to the button. */
function advance(event: KeyboardEvent, form: HTMLFormElement | null): void {
  const { target, key } = event;
  if (key !== 'Enter' || event.ctrlKey || event.metaKey || !(target instanceof HTMLInputElement)) return;
  if (target.getAttribute('aria-haspopup') === 'listbox') return;
  event.preventDefault();
  const all = steps(form);
  if (all.includes(target)) focusAfter(form, target);
  else all.at(-1)?.focus();
}
