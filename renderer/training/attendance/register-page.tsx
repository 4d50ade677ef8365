import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/kernel/dates.ts';
import type { Register } from '../../../shared/training/attendance/contract.ts';
import { api } from '../../api/client.ts';
import { today, useFormat, visible } from '../../components/format.ts';
import { useRecordId } from '../../components/navigation.tsx';
import { PrintPage } from '../../components/print-page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { DateInput } from '../../components/record-form/index.ts';
import { rollCallMarks } from './marks.ts';
import classes from './register-page.module.css';
import { mondayOf } from './weeks.ts';

type Content = 'blank' | 'marked';

/** The paper register: the same grid as on the screen, empty to be filled in by hand, or with the marks. */
export function RegisterPage() {
  const { t } = useTranslation('attendance');
  const id = useRecordId();
  const [from, setFrom] = useState<string | null>(mondayOf(today()));
  const [content, setContent] = useState<Content>('blank');
  const isDate = from !== null && /^\d{4}-\d{2}-\d{2}$/.test(from);
  const start = isDate ? from : mondayOf(today());
  const query = useQuery(api.attendance.register.queryOptions({ input: { id, from: start, to: addDays(start, 13) } }));
  const tools = (
    <>
      <DateInput label={t('paper.from')} value={from} onChange={setFrom} size="xs" />
      <SegmentedControl
        aria-label={t('paper.content')}
        value={content}
        onChange={(next) => setContent(next)}
        data={[
          { value: 'blank', label: t('paper.blank') },
          { value: 'marked', label: t('paper.marked') },
        ]}
      />
    </>
  );
  return (
    <QueryState query={query}>
      {(register) => (
        <PrintPage
          title={t('paper.title')}
          detail={`${visible(register.courseTitle)} · ${visible(register.cohortCode)}`}
          back={`/cohorts/${id}`}
          tools={tools}
        >
          <Sheet register={register} withMarks={content === 'marked'} />
        </PrintPage>
      )}
    </QueryState>
  );
}

function Sheet({ register, withMarks }: { readonly register: Register; readonly withMarks: boolean }) {
  const { t } = useTranslation('attendance');
  const format = useFormat();
  const marks = rollCallMarks(t);
  const letterOf = new Map(marks.map(({ value, letter }) => [value, letter]));
  const sessions = register.sessions.filter(({ status }) => status !== 'cancelled');
  const place = [register.venue, register.trainers].filter((part) => part !== null).map((part) => visible(part));
  return (
    <>
      <p>{place.join(' · ')}</p>
      <p>{marks.map(({ letter, label }) => `${letter} ${label}`).join('   ')}</p>
      <table className={classes['register']}>
        <thead>
          <tr>
            <th scope="col">{t('paper.number')}</th>
            <th scope="col" className={classes['name']}>
              {t('trainee')}
            </th>
            {sessions.map(({ id, on, part }) => (
              <th key={id} scope="col">
                {format.date(on).slice(0, 5)}
                {part !== 'day' && <div>{t(`paper.part.${part}`)}</div>}
              </th>
            ))}
            <th scope="col" className={classes['signature']}>
              {t('paper.signature')}
            </th>
          </tr>
        </thead>
        <tbody>
          {register.trainees.map(({ enrolmentId, name, caseCode }, index) => (
            <tr key={enrolmentId}>
              <td>{index + 1}</td>
              <th scope="row">
                {visible(name)} <small>{caseCode}</small>
              </th>
              {sessions.map(({ id }) => (
                <td key={id} className={classes['mark']}>
                  {withMarks ? letterOf.get(register.marks[id]?.[enrolmentId] ?? '') : ''}
                </td>
              ))}
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes['signed']}>{t('paper.trainer-signs')}</p>
    </>
  );
}
