import { Button, Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormat } from '../../components/format.ts';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import classes from './doubles.module.css';
import { PairList } from './pair-list.tsx';
import type { Pair } from './pair-list.tsx';
import { PairReview } from './pair-review.tsx';

const pairsPerPage = 20;

/** Pairs of records that may be one person and that nobody decided yet, one after the other. */
export function DoublesPage() {
  const { t } = useTranslation('people');
  const format = useFormat();
  const [offset, setOffset] = useState(0);
  const query = useQuery(api.people.undecided.queryOptions({ input: { offset }, placeholderData: keepPreviousData }));
  return (
    <Page>
      <PageHeader title={t('doubles.title')} detail={t('doubles.text')} />
      <QueryState query={query}>
        {({ pairs, total }) => {
          if (total === 0) return <EmptyState title={t('doubles.empty')} text={t('doubles.empty-text')} />;
          return (
            <>
              <Review pairs={pairs} />
              {total > pairsPerPage && (
                <Group gap="sm" mt="md">
                  <Button
                    variant="default"
                    size="xs"
                    disabled={offset === 0}
                    onClick={() => setOffset(Math.max(0, offset - pairsPerPage))}
                  >
                    {t('doubles.previous')}
                  </Button>
                  <Text size="sm" role="status">
                    {t('doubles.range', {
                      from: format.number(offset + 1),
                      to: format.number(offset + pairs.length),
                      total: format.number(total),
                    })}
                  </Text>
                  <Button
                    variant="default"
                    size="xs"
                    disabled={offset + pairs.length >= total}
                    onClick={() => setOffset(offset + pairsPerPage)}
                  >
                    {t('doubles.next')}
                  </Button>
                </Group>
              )}
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}

/** A decided pair leaves the list; the one that takes its place is shown next. */
function Review({ pairs }: { readonly pairs: readonly Pair[] }) {
  const [index, setIndex] = useState<number | null>(null);
  const pair = pairs[Math.min(index ?? 0, pairs.length - 1)];
  return (
    <div className={classes.review}>
      <PairList pairs={pairs} current={pair?.id} onChoose={(id) => setIndex(pairs.findIndex((one) => one.id === id))} />
      {pair && (
        <PairReview key={pair.id} pair={pair} takesFocus={index !== null} onDecided={() => setIndex(index ?? 0)} />
      )}
    </div>
  );
}
