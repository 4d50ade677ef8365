import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { usePathParam, useRecordId } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { personName } from '../person-text.ts';
import { MergeDone } from './merge-done.tsx';
import type { DoneMerge } from './merge-done.tsx';
import { MergeForm } from './merge-form.tsx';

/** Makes two records of one human being one. */
export function MergePage() {
  const keptId = useRecordId();
  const mergedId = usePathParam('otherId');
  return <Merging key={`${keptId} ${mergedId}`} keptId={keptId} mergedId={mergedId} />;
}

function Merging({ keptId, mergedId }: { readonly keptId: string; readonly mergedId: string }) {
  const { t } = useTranslation('people');
  const [done, setDone] = useState<DoneMerge | null>(null);
  const query = useQuery(
    api.people.mergePreview.queryOptions({ input: { keptId, mergedId }, enabled: done === null, staleTime: 0 }),
  );
  const trail = [{ title: t('doubles.title'), to: '/doubles' }];
  if (done) return <MergeDone done={done} trail={trail} />;
  return (
    <Page>
      <PageHeader trail={trail} title={t('merge.title')} detail={t('merge.text')} />
      <QueryState query={query}>
        {(preview) => (
          <MergeForm
            preview={preview}
            onMerged={(mergeId) =>
              setDone({
                mergeId,
                keptId,
                keptName: `${preview.kept.caseCode} ${personName(preview.kept)}`,
                mergedName: `${preview.merged.caseCode} ${personName(preview.merged)}`,
                mergedId,
              })
            }
          />
        )}
      </QueryState>
    </Page>
  );
}
