import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { certificateText } from '../../../shared/training/certificates/verification.ts';
import { api, type client } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { useFormat, visible } from '../../components/format.ts';
import { useRecordId } from '../../components/navigation.tsx';
import { PrintBar } from '../../components/print-bar.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { QueryState } from '../../components/query-state.tsx';
import classes from './certificate.module.css';

type Print = Awaited<ReturnType<typeof client.certificates.print>>;

/** The certificates of a cohort, a page each, printed in one go. */
export function PrintCertificatesPage() {
  const { t } = useTranslation();
  const id = useRecordId();
  const query = useQuery(api.certificates.print.queryOptions({ input: { id } }));
  return (
    <QueryState query={query}>
      {(print) => (
        <>
          <PrintBar back={`/cohorts/${id}?tab=completion`} />
          <VisuallyHidden component="h1">{t('certificates:paper.title')}</VisuallyHidden>
          {print.certificates.map((certificate) => (
            <Certificate key={certificate.id} print={print} certificate={certificate} />
          ))}
        </>
      )}
    </QueryState>
  );
}

interface CertificateProps {
  readonly print: Print;
  readonly certificate: Print['certificates'][number];
}

function Certificate({ print, certificate }: CertificateProps) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const { office } = useSession();
  const { number, code, name, courseTitle, from, to, hours, issuedOn, providerName } = certificate;
  const dates =
    to === null ? format.longDate(from) : t('paper.dates', { from: format.longDate(from), to: format.longDate(to) });
  return (
    <article className={classes['certificate']}>
      <p className={classes['office']}>{visible(office.name)}</p>
      <h2 className={classes['title']}>{print.title ?? t('paper.title')}</h2>
      <p>{t('paper.given-to')}</p>
      <p className={classes['name']}>{visible(name)}</p>
      <p>{print.text === null ? t('paper.text') : visible(print.text)}</p>
      <p className={classes['course']}>{visible(courseTitle)}</p>
      <p>
        {hours > 0 ? t('paper.hours', { hours: format.number(hours, 1), dates }) : dates}
        {providerName !== null && (
          <>
            <br />
            {visible(providerName)}
          </>
        )}
      </p>
      <footer className={classes['foot']}>
        <div className={classes['signatures']}>
          {[print.firstSignatory, print.secondSignatory]
            .filter((signatory) => signatory !== null)
            .map((signatory) => (
              <p key={signatory} className={classes['signature']}>
                {visible(signatory)}
              </p>
            ))}
        </div>
        <p className={classes['numbers']}>
          {t('paper.number', { number })}
          <br />
          {t('paper.code', { code })}
          <br />
          {format.longDate(issuedOn)}
        </p>
        <QrCode text={certificateText(number, code)} label={t('paper.qr', { number })} size="26mm" />
      </footer>
    </article>
  );
}
