import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { adminUnit } from '../../shared/communities/contract.ts';
import { api } from '../api/client.ts';

type AdminUnit = z.infer<typeof adminUnit>;

interface AdminUnitChooserProps {
  /** The P-code of the last unit chosen; `null` while there is none. */
  readonly onChoose: (pcode: string | null) => void;
}

/** Walks down the administrative tree: each choice opens the level below it. */
export function AdminUnitChooser({ onChoose }: AdminUnitChooserProps) {
  const { t } = useTranslation('communities');
  const [path, setPath] = useState<readonly AdminUnit[]>([]);
  function choose(level: number, unit: AdminUnit | null): void {
    const next = unit === null ? path.slice(0, level) : [...path.slice(0, level), unit];
    setPath(next);
    onChoose(next.at(-1)?.pcode ?? null);
  }
  const last = path.at(-1);
  const parents = [null, ...path.filter((unit) => unit.hasChildren).map((unit) => unit.pcode)];
  return (
    <>
      {parents.map((parent, level) => (
        <LevelSelect
          key={parent ?? ''}
          level={level + 1}
          parent={parent}
          chosen={path[level] ?? null}
          onChoose={(unit) => choose(level, unit)}
        />
      ))}
      {last && (
        <Text size="sm" c="dimmed" data-wide role="status">
          {t('place-chosen', { name: last.name, pcode: last.pcode })}
        </Text>
      )}
    </>
  );
}

interface LevelSelectProps {
  /** 1 for the largest units. */
  readonly level: number;
  readonly parent: string | null;
  readonly chosen: AdminUnit | null;
  readonly onChoose: (unit: AdminUnit | null) => void;
}

function LevelSelect({ level, parent, chosen, onChoose }: LevelSelectProps) {
  const { t } = useTranslation('communities');
  const { data } = useQuery(api.communities.adminUnits.queryOptions({ input: { parent }, staleTime: Infinity }));
  const units = data?.units ?? [];
  return (
    <Select
      label={t('level', { level })}
      {...(level === 1 ? { 'data-path': 'pcode' } : {})}
      data={units.map((unit) => ({ value: unit.pcode, label: unit.name }))}
      searchable
      clearable
      selectFirstOptionOnChange
      nothingFoundMessage={t('form:picker.nothing')}
      value={chosen?.pcode ?? null}
      onChange={(pcode) => onChoose(units.find((unit) => unit.pcode === pcode) ?? null)}
    />
  );
}
