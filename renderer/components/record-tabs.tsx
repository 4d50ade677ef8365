import { Tabs } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export interface RecordTab {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
}

interface RecordTabsProps {
  readonly tabs: readonly RecordTab[];
}

/** The parts of a record's page. The open one is in the address, so that going back finds it again. */
export function RecordTabs({ tabs }: RecordTabsProps) {
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
