import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCertificateText } from '../../../shared/training/certificates/verification.ts';
import { api, type client } from '../../api/client.ts';
import { FactGroup } from '../../components/fact-group.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';

/** Checks a certificate by its number and code; a scanner that types what the square code holds fills both. */
export function VerifyPage() {
  const { t } = useTranslation('certificates');
  const asked = useLocation().search as { number?: string };
  const [number, setNumber] = useState(asked.number ?? '');
  const [code, setCode] = useState('');
  const [wanted, setWanted] = useState<{ number: string; code: string } | null>(null);
  const query = useQuery(
    api.certificates.verify.queryOptions({ input: wanted ?? { number: '', code: '' }, enabled: wanted !== null }),
  );
  function type(text: string): void {
    const scanned = readCertificateText(text);
    setNumber(scanned?.number ?? text);
    if (scanned) {
      setCode(scanned.code);
      setWanted(scanned);
    }
  }
  return (
    <Page>
      <PageHeader
        trail={[{ title: t('title'), to: '/certificates' }]}
        title={t('verify.title')}
        detail={t('verify.text')}
      />
      <Stack maw="44rem">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setWanted({ number, code });
          }}
        >
          <Group align="flex-end">
            <TextInput
              label={t('verify.number')}
              value={number}
              maxLength={120}
              onChange={(event) => type(event.currentTarget.value)}
            />
            <TextInput
              label={t('verify.code')}
              value={code}
              maxLength={60}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <Button type="submit" disabled={number === '' || code === ''}>
              {t('verify.button')}
            </Button>
          </Group>
        </form>
        {wanted !== null && <QueryState query={query}>{(answer) => <Verdict answer={answer} />}</QueryState>}
      </Stack>
    </Page>
  );
}

type Answer = Awaited<ReturnType<typeof client.certificates.verify>>;

function Verdict({ answer: { state, certificate } }: { readonly answer: Answer }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const isValid = state === 'valid';
  return (
    <Stack role="status">
      <Alert
        color={isValid ? 'green' : 'red'}
        icon={isValid ? <IconShieldCheck /> : <IconShieldX />}
        title={t(`verify.${state}`)}
      >
        {t(`verify.${state}-text`)}
      </Alert>
      {certificate !== null && (
        <FactGroup
          title={certificate.number}
          items={[
            { label: t('verify.name'), value: visible(certificate.name) },
            { label: t('column.course'), value: visible(certificate.courseTitle) },
            { label: t('column.cohort'), value: visible(certificate.cohortCode) },
            { label: t('column.issuedOn'), value: format.longDate(certificate.issuedOn) },
            { label: t('column.revokedOn'), value: format.longDate(certificate.revokedOn) },
            {
              label: t('column.revokeReason'),
              value: certificate.revokeReason === null ? '' : visible(certificate.revokeReason),
            },
          ]}
        />
      )}
    </Stack>
  );
}
