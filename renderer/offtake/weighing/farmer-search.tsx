import { Paper, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { FarmerAtScale } from '../../../shared/offtake/weighing/contract.ts';
import { api, client } from '../../api/client.ts';
import { visible } from '../../components/format.ts';
import classes from './weighing.module.css';

interface FarmerSearchProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly farmer: FarmerAtScale | null;
  readonly onPick: (farmer: FarmerAtScale | null) => void;
}

const none: readonly FarmerAtScale[] = [];

/**
 * Finds a farmer by name, case code, phone number or card. Arrow keys choose, Enter takes. A card reader types and presses Enter faster than
 * any answer comes: Enter therefore asks for what stands there now, and takes the first of it.
 */
export function FarmerSearch({ ref, farmer, onPick }: FarmerSearchProps) {
  const { t } = useTranslation('weighing');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [missed, setMissed] = useState(false);
  const [settled] = useDebouncedValue(typed.trim(), 120);
  const { data } = useQuery(
    api.deliveries.findFarmers.queryOptions({ input: { search: settled }, enabled: settled !== '' && farmer === null }),
  );
  const found = farmer === null && settled !== '' ? (data?.farmers ?? none) : none;

  function pick(picked: FarmerAtScale): void {
    setTyped('');
    setActive(0);
    onPick(picked);
  }

  async function take(): Promise<void> {
    const search = typed.trim();
    if (search === '') return;
    const shown = search === settled ? found : (await client.deliveries.findFarmers({ search })).farmers;
    const picked = shown[search === settled ? active : 0];
    if (picked) pick(picked);
    else setMissed(true);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setActive((active + step + found.length) % found.length);
    } else if (event.key === 'Enter' && farmer === null) {
      event.preventDefault();
      event.stopPropagation();
      void take();
    }
  }

  return (
    <div className={classes.search}>
      <TextInput
        ref={ref}
        size="md"
        label={t('farmer')}
        description={t('farmer-help')}
        value={farmer === null ? typed : visible(farmer.name)}
        error={missed ? t('farmer-missed') : null}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${String(active)}` : undefined}
        data-step
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
          setMissed(false);
          if (farmer !== null) onPick(null);
        }}
      />
      <FoundFarmers id={listId} found={found} active={active} onPick={pick} />
    </div>
  );
}

interface FoundFarmersProps {
  readonly id: string;
  readonly found: readonly FarmerAtScale[];
  readonly active: number;
  readonly onPick: (farmer: FarmerAtScale) => void;
}

function FoundFarmers({ id, found, active, onPick }: FoundFarmersProps) {
  const { t } = useTranslation('weighing');
  return (
    <Paper
      id={id}
      role="listbox"
      aria-label={t('farmers-found')}
      withBorder
      className={classes.found}
      hidden={found.length === 0}
    >
      {found.map((one, index) => (
        <div
          key={one.id}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === active}
          className={classes.option}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(one);
          }}
        >
          <Text size="sm">{visible(one.name)}</Text>
          <Text size="xs" c="dimmed">
            {visible([one.caseCode, one.detail].filter((part) => part !== '').join(' · '))}
          </Text>
        </div>
      ))}
    </Paper>
  );
}
