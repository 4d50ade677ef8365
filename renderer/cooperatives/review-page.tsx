import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembershipReview } from '../../shared/cooperatives/contract.ts';
import { isIsoDate } from '../../shared/kernel/dates.ts';
import { api } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { today, useFormat, visible } from '../components/format.ts';
import { useRecordId } from '../components/navigation.tsx';
import { PrintPage } from '../components/print-page.tsx';
import { QueryState } from '../components/query-state.tsx';
import { DateInput } from '../components/record-form/index.ts';
import { ReviewMembers } from './review-members.tsx';
import { ReviewOfficers } from './review-officers.tsx';
import classes from './review-page.module.css';
import { ReviewSummary } from './review-summary.tsx';
import { SignOffBlock } from './sign-off-block.tsx';
import { SignOffDialog } from './sign-off-dialog.tsx';
import { SignOffs } from './sign-offs.tsx';

/**
 * The leaders' page: who belongs to the cooperative on a date, in large type, with a column to sign. It says nothing about anybody's
 * protection case.
 */
export function ReviewPage() {
  const id = useRecordId();
  const [at, setAt] = useState(today());
  const query = useQuery(
    api.cooperatives.review.queryOptions({ input: { id, at }, placeholderData: keepPreviousData }),
  );
  return <QueryState query={query}>{(review) => <Review review={review} at={at} onDate={setAt} />}</QueryState>;
}

interface ReviewProps {
  readonly review: MembershipReview;
  readonly at: string;
  readonly onDate: (at: string) => void;
}

function Review({ review, at, onDate }: ReviewProps) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  const [signing, setSigning] = useState(false);
  const mayWrite = usePermission('cooperatives.write');
  return (
    <>
      <PrintPage
        title={t('review.title')}
        detail={<div className={classes.cooperative}>{visible(review.cooperativeName)}</div>}
        back={`/cooperatives/${review.cooperativeId}`}
        large
        tools={
          <>
            <DateChoice at={at} onDate={onDate} />
            {mayWrite && (
              <Button variant="default" leftSection={<IconSignature size={18} />} onClick={() => setSigning(true)}>
                {t('sign-off.record')}
              </Button>
            )}
            <SignOffs signOffs={review.signOffs} />
          </>
        }
      >
        <div className={classes.review}>
          <p>{t('review.intro', { date: format.longDate(review.at) })}</p>
          <ReviewSummary review={review} />
          <ReviewOfficers review={review} />
          <ReviewMembers review={review} />
          <SignOffBlock review={review} />
        </div>
      </PrintPage>
      <SignOffDialog review={review} opened={signing} onClose={() => setSigning(false)} />
    </>
  );
}

/** Hands on every whole date; what is being typed stays here. */
function DateChoice({ at, onDate }: Omit<ReviewProps, 'review'>) {
  const { t } = useTranslation('cooperatives');
  const [typed, setTyped] = useState<string | null>(at);
  return (
    <div className={classes.date}>
      <DateInput
        label={t('review.at')}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          if (value !== null && isIsoDate(value)) onDate(value);
        }}
      />
    </div>
  );
}
