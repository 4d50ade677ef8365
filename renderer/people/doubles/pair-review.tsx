import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NearDouble } from '../../../shared/people/contract.ts';
import { api, client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { useFormat } from '../../components/format.ts';
import { LinkButton, PageLink } from '../../components/navigation.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useAction } from '../../components/use-action.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import type { Pair } from './pair-list.tsx';
import { reasonsText } from './reasons.ts';

interface PairReviewProps {
  readonly pair: Pair;
  /** The pair was chosen or came up after a decision, rather than with the page. */
  readonly takesFocus: boolean;
  readonly onDecided: () => void;
}

/** One pair side by side and the three decisions. The heading takes the focus first, so that no key pressed twice decides twice. */
export function PairReview({ pair, takesFocus, onDecided }: PairReviewProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const mayDecide = usePermission('people.merge');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { first, second } = pair;
  return (
    <Paper withBorder p="md" component="section" miw={0}>
      <Stack gap="sm">
        <Title order={2} size="h4" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {t('doubles.codes', { first: first.caseCode, second: second.caseCode })}
        </Title>
        <Text size="sm">{t('compare.why', { reasons: reasonsText(t, format, first.reasons) })}</Text>
        {mayDecide && (
          <Decisions
            firstId={first.id}
            secondId={second.id}
            onDecided={() => {
              heading.current?.focus();
              onDecided();
            }}
          />
        )}
        <SideBySide first={first} second={second} />
      </Stack>
    </Paper>
  );
}

interface DecisionsProps {
  readonly firstId: string;
  readonly secondId: string;
  readonly onDecided: () => void;
}

function Decisions({ firstId, secondId, onDecided }: DecisionsProps) {
  const { t } = useTranslation('people');
  const { run, problem } = useAction();
  async function decide(decision: 'different' | 'later'): Promise<void> {
    if (await run(() => client.people.decide({ firstId, secondId, decision }))) onDecided();
  }
  return (
    <>
      <Group gap="xs">
        <LinkButton to={`/people/${firstId}/merge/${secondId}`}>{t('decide.same')}</LinkButton>
        <Button variant="default" onClick={() => void decide('different')}>
          {t('decide.different')}
        </Button>
        <Button variant="default" onClick={() => void decide('later')}>
          {t('decide.later')}
        </Button>
      </Group>
      {problem}
    </>
  );
}

function SideBySide({ first, second }: { readonly first: NearDouble; readonly second: NearDouble }) {
  const one = useQuery(api.people.get.queryOptions({ input: { id: first.id } }));
  const other = useQuery(api.people.get.queryOptions({ input: { id: second.id } }));
  const link = (double: NearDouble) => (
    <PageLink to={`/people/${double.id}`} size="sm" fw={600}>
      {double.caseCode}
    </PageLink>
  );
  return (
    <QueryState query={one}>
      {(firstPerson) => (
        <QueryState query={other}>
          {(secondPerson) => (
            <ComparisonTable
              first={{ title: link(first), person: firstPerson }}
              second={{ title: link(second), person: secondPerson }}
            />
          )}
        </QueryState>
      )}
    </QueryState>
  );
}
