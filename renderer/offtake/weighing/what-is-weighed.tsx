import { ActionIcon, Button, Group, Select, SimpleGrid, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfftakeSetUp } from '../../../shared/offtake/set-up/contract.ts';
import { useFormat, visible } from '../../components/format.ts';
import { ScaleButton } from './scale-button.tsx';
import type { Desk } from './use-desk.ts';

interface WhatIsWeighedProps {
  readonly desk: Desk;
  readonly setUp: OfftakeSetUp;
}

/** Product, containers and gross weight. */
export function WhatIsWeighed({ desk: { draft, change, result }, setUp }: WhatIsWeighedProps) {
  const { t } = useTranslation('weighing');
  const products = setUp.products.filter(({ active, grades }) => active && grades.length > 0);
  const isUnreadable = draft.gross.trim() !== '' && result.grossGrams === null;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t('product')}
          data={products.map(({ id, name }) => ({ value: id, label: visible(name) }))}
          value={draft.productId}
          allowDeselect={false}
          onChange={(productId) => change({ productId, gradeId: null, reading: '', starchWeights: null })}
        />
        <Select
          label={t('cooperative')}
          disabled={draft.farmer === null || draft.farmer.cooperatives.length === 0}
          clearable
          placeholder={t('no-cooperative')}
          data={(draft.farmer?.cooperatives ?? []).map(({ id, name }) => ({ value: id, label: visible(name) }))}
          value={draft.cooperativeId}
          onChange={(cooperativeId) => change({ cooperativeId })}
        />
      </SimpleGrid>
      <Containers desk={{ draft, change }} setUp={setUp} />
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <GrossField
          value={draft.gross}
          error={isUnreadable ? t('not-a-weight') : null}
          onRead={(gross, scaleSource) => change({ gross, scaleSource })}
        />
        <ScaleButton onRead={(gross) => change({ gross, scaleSource: 'file' })} />
      </Group>
    </>
  );
}

/** Faster than anybody types: a scale that poses as a keyboard. */
const wedgeMilliseconds = 150;
const wedgeLength = 3;

interface GrossFieldProps {
  readonly value: string;
  readonly error: string | null;
  readonly onRead: (gross: string, source: 'typed' | 'keyboard-wedge') => void;
}

/** The gross weight in kilograms, typed by hand or by a scale that is connected as a keyboard. */
function GrossField({ value, error, onRead }: GrossFieldProps) {
  const { t } = useTranslation('weighing');
  const begun = useRef(0);
  return (
    <TextInput
      size="lg"
      flex={1}
      label={t('gross')}
      inputMode="decimal"
      data-step
      value={value}
      error={error}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value;
        if (text.length <= 1) begun.current = performance.now();
        const isWedge = text.length >= wedgeLength && performance.now() - begun.current < wedgeMilliseconds;
        onRead(text, isWedge ? 'keyboard-wedge' : 'typed');
      }}
    />
  );
}

function Containers({ desk: { draft, change }, setUp }: { desk: Pick<Desk, 'draft' | 'change'>; setUp: OfftakeSetUp }) {
  const { t } = useTranslation('weighing');
  const format = useFormat();
  const offered = setUp.containers.filter(({ active }) => active);
  const data = offered.map(({ id, name, tareGrams }) => ({
    value: id,
    label: `${visible(name)} (${format.weight(tareGrams)})`,
  }));
  const set = (index: number, part: Partial<WeighedLine>) =>
    change({ containers: draft.containers.map((line, at) => (at === index ? { ...line, ...part } : line)) });
  return (
    <>
      {draft.containers.map(({ containerId, count }, index) => (
        <Group key={index} align="flex-end" gap="sm" wrap="nowrap">
          <Select
            flex={1}
            label={t('container')}
            data={data}
            value={containerId}
            allowDeselect={false}
            onChange={(id) => set(index, { containerId: id ?? containerId })}
          />
          <TextInput
            w="6rem"
            label={t('count')}
            inputMode="numeric"
            data-step
            value={count}
            error={/^\d{1,4}$/.test(count) ? null : t('not-a-count')}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => set(index, { count: event.currentTarget.value })}
          />
          <ActionIcon
            size="lg"
            variant="subtle"
            color="gray"
            aria-label={t('remove-container')}
            onClick={() => change({ containers: draft.containers.filter((_, at) => at !== index) })}
          >
            <IconX size={18} />
          </ActionIcon>
        </Group>
      ))}
      {offered[0] !== undefined && (
        <Button
          size="compact-sm"
          variant="subtle"
          w="fit-content"
          leftSection={<IconPlus size={14} />}
          onClick={() =>
            change({ containers: [...draft.containers, { containerId: offered[0]?.id ?? '', count: '1' }] })
          }
        >
          {t('add-container')}
        </Button>
      )}
    </>
  );
}

type WeighedLine = Desk['draft']['containers'][number];
