import { Alert, Button } from '@mantine/core';
import { IconLock, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { useGo, useRecordId } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { AnswersSheet } from './answers-sheet.tsx';
import { ScoreSheet } from './score-sheet.tsx';
import type { Sheet } from './sheet.ts';

/** The sheet of one test or questionnaire. */
export function AssessmentPage() {
  const id = useRecordId();
  const query = useQuery(api.assessments.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(sheet) => <Assessment key={id} sheet={sheet} />}</QueryState>
    </Page>
  );
}

function Assessment({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { assessment, instrument, trainees } = sheet;
  const maySeeScores = usePermission('training.read-scores');
  const isHidden = instrument !== null && !maySeeScores;
  const path = `/cohorts/${assessment.cohortId}`;
  return (
    <>
      <PageHeader
        trail={[
          { title: t('cohorts:title'), to: '/cohorts' },
          { title: visible(assessment.cohortCode), to: `${path}?tab=results` },
        ]}
        title={visible(assessment.title)}
        detail={t('sheet-detail', {
          kind: t(`kind.${assessment.kind}`),
          date: format.longDate(assessment.takenOn),
          maximum: format.number(assessment.maximum),
        })}
      >
        {!isHidden && <RemoveButton sheet={sheet} />}
      </PageHeader>
      {isHidden && (
        <Alert color="gray" icon={<IconLock />}>
          {t('restricted')}
        </Alert>
      )}
      {!isHidden && trainees.length === 0 && <EmptyState title={t('no-trainees')} text={t('no-trainees-text')} />}
      {!isHidden && trainees.length > 0 && instrument !== null && (
        <AnswersSheet sheet={sheet} instrument={instrument} />
      )}
      {!isHidden && trainees.length > 0 && instrument === null && <ScoreSheet sheet={sheet} />}
    </>
  );
}

function RemoveButton({ sheet: { assessment } }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('assessments');
  const go = useGo();
  const [removing, setRemoving] = useState(false);
  const mayMark = usePermission('training.mark');
  const { id, version, cohortId } = assessment;
  if (!mayMark) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={18} />} onClick={() => setRemoving(true)}>
        {t('remove.button')}
      </Button>
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('remove.title')}
        text={t('remove.text')}
        action={t('remove.button')}
        danger
        withReason
        onConfirm={async (reason) => {
          await client.assessments.remove({ id, version, reason });
          go(`/cohorts/${cohortId}?tab=results`);
        }}
      />
    </>
  );
}
