import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { useFormat, visible } from '../components/format.ts';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PrintPage } from '../components/print-page.tsx';
import { cellText, filterText, laidPaper, type Paper } from '../components/record-grid/index.ts';
import classes from './list-on-paper.module.css';

/** Beyond this many columns a page lies on its side. */
const columnsUpright = 6;

/** The rows of a list as they were filtered, on paper, with who printed them and room to sign. */
export function ListOnPaperPage() {
  const { t } = useTranslation('grid');
  const paper = laidPaper();
  if (paper) return <Sheet paper={paper} />;
  return (
    <Page>
      <PageHeader title={t('paper.empty.title')} />
      <EmptyState title={t('paper.empty.title')} text={t('paper.empty.text')} />
    </Page>
  );
}

function Sheet({ paper }: { readonly paper: Paper }) {
  const { t } = useTranslation('grid');
  const { list, printed } = paper;
  return (
    <PrintPage
      title={t(`exports:list.${list.name}`)}
      detail={<Detail paper={paper} />}
      back="/"
      sideways={printed.fields.length > columnsUpright}
    >
      <Rows paper={paper} />
      <Signatures />
    </PrintPage>
  );
}

function Detail({ paper: { list, view, reason, printed } }: { readonly paper: Paper }) {
  const { t } = useTranslation('grid');
  const format = useFormat();
  const { userName } = useSession();
  const filters = view.filters.map((filter) => filterText(t, format, list, filter));
  if (view.search !== '') filters.unshift(t('paper.search', { text: visible(view.search) }));
  const count = printed.rows.length;
  return (
    <>
      <div>{filters.length === 0 ? t('paper.all') : t('paper.filter', { text: filters.join('; ') })}</div>
      <div>
        {t('paper.rows', { count, shown: format.number(count) })} · {t('paper.by', { user: visible(userName) })} ·{' '}
        {format.dateTime(printed.at)}
      </div>
      {reason !== '' && <div>{t('paper.reason', { reason: visible(reason) })}</div>}
    </>
  );
}

function Rows({ paper: { list, printed } }: { readonly paper: Paper }) {
  const { t } = useTranslation('grid');
  const format = useFormat();
  const columns = printed.fields.flatMap((field) => list.columns.filter((column) => column.field === field));
  return (
    <table className={classes['rows']}>
      <thead>
        <tr>
          <th scope="col">{t('paper.number')}</th>
          {columns.map(({ field }) => (
            <th key={field} scope="col">
              {t(`${list.namespace}:column.${field}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {printed.rows.map(({ id, values }, index) => (
          <tr key={id}>
            <td>{index + 1}</td>
            {columns.map((column) => (
              <td key={column.field}>{cellText(t, format, list.namespace, column, values[column.field], values)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Signatures() {
  const { t } = useTranslation('grid');
  return (
    <table className={classes['signatures']}>
      <thead>
        <tr>
          <th scope="col" aria-label={t('paper.signature')} />
          <th scope="col">{t('paper.signature')}</th>
          <th scope="col">{t('paper.date')}</th>
        </tr>
      </thead>
      <tbody>
        {(['prepared', 'checked'] as const).map((who) => (
          <tr key={who}>
            <th scope="row">{t(`paper.${who}`)}</th>
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
