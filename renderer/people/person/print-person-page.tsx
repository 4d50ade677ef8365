import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { profiles } from '../../../shared/kernel/choices.ts';
import type { PersonRecord } from '../../../shared/people/contract.ts';
import { api } from '../../api/client.ts';
import { useFormat } from '../../components/format.ts';
import { useRecordId } from '../../components/navigation.tsx';
import { PrintPage } from '../../components/print-page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { personFieldText, personName } from '../person-text.ts';
import type { PersonField } from '../person-text.ts';
import classes from './print.module.css';

/** What may lie on a desk: nothing restricted, and no answers about health. */
const printedFields = [
  'givenNames',
  'familyName',
  'otherNames',
  'sex',
  'birthDate',
  'documentNumber',
  'languages',
  'skills',
  'interests',
  'communityId',
  'phone',
  'otherPhone',
  'mobileMoneyNumber',
  'householdId',
  'guardianName',
] as const satisfies readonly PersonField[];

/** A person's basic data on paper, to be read through and signed by the person. */
export function PrintPersonPage() {
  const { t } = useTranslation('people');
  const id = useRecordId();
  const query = useQuery(api.people.get.queryOptions({ input: { id } }));
  return (
    <PrintPage title={t('print.title')} detail={<Detail person={query.data} />} back={`/people/${id}`}>
      <QueryState query={query}>{(person) => <Sheet person={person} />}</QueryState>
    </PrintPage>
  );
}

function Detail({ person }: { readonly person: PersonRecord | undefined }) {
  if (!person) return null;
  return (
    <>
      {person.caseCode} · {personName(person)}
    </>
  );
}

function Sheet({ person }: { readonly person: PersonRecord }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const none = t('common:none');
  const held = profiles.filter((profile) => person[profile]).map((profile) => t(`field.${profile}`));
  return (
    <>
      <table>
        <tbody>
          {printedFields.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`field.${field}`)}</th>
              <td>{personFieldText(t, format, person, field) || none}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('section.profile')}</th>
            <td>{held.join(', ') || none}</td>
          </tr>
          <tr>
            <th scope="row">{t('column.registeredAt')}</th>
            <td>{format.dateTime(person.registeredAt)}</td>
          </tr>
        </tbody>
      </table>
      <p className={classes.statement}>{t('print.statement')}</p>
      <div className={classes.signatures}>
        <div>{t('print.signature')}</div>
        <div>{t('print.date')}</div>
      </div>
    </>
  );
}
