import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat, visible } from '../../components/format.ts';
import { useRecordId } from '../../components/navigation.tsx';
import { PrintPage } from '../../components/print-page.tsx';
import { QueryState } from '../../components/query-state.tsx';

/** The acknowledgement sheet: each person signs beside what they got. */
export function HandoutSheetPage() {
  const { t } = useTranslation('handouts');
  const format = useFormat();
  const id = useRecordId();
  const query = useQuery(api.handouts.get.queryOptions({ input: { id } }));
  return (
    <QueryState query={query}>
      {(handout) => {
        const lines = handout.people.filter(({ voidedOn }) => voidedOn === null);
        const withAmount = handout.currency !== null;
        return (
          <PrintPage
            title={t('sheet.title')}
            detail={
              <>
                <div>{visible(handout.title)}</div>
                <div>
                  {visible(handout.courseTitle)} · {visible(handout.cohortCode)} · {format.longDate(handout.givenOn)}
                </div>
              </>
            }
            back={`/handouts/${id}`}
          >
            {handout.contents !== null && <p>{visible(handout.contents)}</p>}
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('sheet.number')}</th>
                  <th scope="col">{t('sheet.name')}</th>
                  {withAmount && <th scope="col">{t('sheet.amount')}</th>}
                  <th scope="col">{t('sheet.signature')}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map(({ id: lineId, name, caseCode, amount }, index) => (
                  <tr key={lineId}>
                    <td>{index + 1}</td>
                    <td>
                      {visible(name)} <small>{caseCode}</small>
                    </td>
                    {withAmount && (
                      <td>{amount === null ? '' : format.money(amount, handout.currency ?? undefined)}</td>
                    )}
                    <td style={{ minWidth: '60mm', height: '12mm' }} />
                  </tr>
                ))}
              </tbody>
            </table>
            <p>
              {handout.total !== null && handout.currency !== null
                ? t('sheet.total', { count: lines.length, total: format.money(handout.total, handout.currency) })
                : t('sheet.people', { count: lines.length })}
            </p>
            <p>{t('sheet.given-by')}</p>
          </PrintPage>
        );
      }}
    </QueryState>
  );
}
