import { Tabs } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../shared/records/contract.ts';
import { useAddedTabs } from './added-tabs.ts';

export interface RecordTab {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
}

interface RecordTabsProps {
  readonly tabs: readonly RecordTab[];
  /** The record, where other features may add tabs of their own. */
  readonly of?: { readonly kind: RecordKind; readonly id: string };
}

/** Every record's page ends with its files and its history. */
const lastTabs: ReadonlySet<string> = new Set(['files', 'history']);

function useTabs({ tabs, of }: RecordTabsProps): readonly RecordTab[] {
  const { t } = useTranslation();
  const added = useAddedTabs(of?.kind);
  if (of === undefined) return tabs;
  const end = tabs.findIndex(({ key }) => lastTabs.has(key));
  const shown = added.map(({ key, title, content: Content }) => ({
    key,
    title: t(title),
    content: <Content id={of.id} />,
  }));
  return tabs.toSpliced(end === -1 ? tabs.length : end, 0, ...shown);
}

/** The parts of a record's page. The open one is in the address, so that going back finds it again. */
export function RecordTabs(props: RecordTabsProps) {
  const tabs = useTabs(props);
  const navigate = useNavigate();
  const location = useLocation();
  const wanted = (location.search as { tab?: string }).tab;
  const current = tabs.find((tab) => tab.key === wanted) ?? tabs[0];
  return (
    <Tabs
      value={current?.key ?? null}
      keepMounted={false}
      onChange={(tab) => void navigate({ to: location.pathname, search: { tab }, replace: true })}
    >
      <Tabs.List>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.key} value={tab.key}>
            {tab.title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.key} value={tab.key} pt="md">
          {tab.content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
