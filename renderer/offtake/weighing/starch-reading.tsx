import { Button, Checkbox, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gramsFromKilograms } from '../../../shared/kernel/quantity.ts';
import { starchOf } from '../../../shared/offtake/weighing/readings.ts';
import type { StarchWeights } from '../../../shared/offtake/weighing/weights.ts';
import { useFormat } from '../../components/format.ts';
import type { Desk } from './use-desk.ts';

const weights = ['basketAir', 'sampleAir', 'basketWater', 'sampleWater'] as const;
type Typed = Record<(typeof weights)[number], string> & { readonly wet: boolean };

const blank: Typed = { basketAir: '', sampleAir: '', basketWater: '', sampleWater: '', wet: false };

/** Starch from the four weights of the underwater method, for whoever has the balance and not the table. */
export function StarchReading({ desk: { draft, change } }: { readonly desk: Desk }) {
  const { t } = useTranslation('weighing');
  const format = useFormat();
  const [typed, setTyped] = useState<Typed | null>(null);
  if (typed === null) {
    return (
      <Button size="compact-sm" variant="subtle" w="fit-content" onClick={() => setTyped(blank)}>
        {t('starch.open')}
      </Button>
    );
  }
  const set = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const read = readWeights(next, format.decimalSign);
    change({ starchWeights: read !== null && starchOf(read) !== null ? read : null });
  };
  const starch = draft.starchWeights === null ? null : starchOf(draft.starchWeights);
  return (
    <div>
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        {weights.map((name) => (
          <TextInput
            key={name}
            label={t(`starch.${name}`)}
            inputMode="decimal"
            value={typed[name]}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      <Group mt="xs" gap="md">
        <Checkbox
          label={t('starch.wet')}
          checked={typed.wet}
          onChange={(event) => set({ wet: event.currentTarget.checked })}
        />
        <Text size="sm" role="status">
          {starch === null ? t('starch.waiting') : t('starch.result', { percent: format.number(starch / 10, 1) })}
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            setTyped(null);
            change({ starchWeights: null });
          }}
        >
          {t('starch.close')}
        </Button>
      </Group>
    </div>
  );
}

/** The four weights in grams; they are read in kilograms off the balance. */
function readWeights(typed: Typed, sign: '.' | ','): StarchWeights | null {
  const [basketAir, sampleAir, basketWater, sampleWater] = weights.map((name) => gramsFromKilograms(typed[name], sign));
  if (basketAir == null || sampleAir == null || basketWater == null || sampleWater == null) return null;
  return { basketAir, sampleAir, basketWater, sampleWater, wet: typed.wet };
}
