import { Badge, Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat, visible } from '../../components/format.ts';
import type { Consent, PurposeGroup } from './consents.ts';

interface PurposeConsentsProps {
  readonly group: PurposeGroup;
  readonly onRecord?: () => void;
}

/** One purpose: what counts today, and every decision before it. */
export function PurposeConsents({ group, onRecord }: PurposeConsentsProps) {
  const { t } = useTranslation('people');
  const { consents } = group;
  return (
    <Paper withBorder p="md" component="section">
      <Group justify="space-between" gap="sm">
        <Group gap="sm">
          <Title order={2} size="h5">
            {visible(group.name)}
          </Title>
          <Standing latest={consents[0]} />
          {!group.active && (
            <Text size="sm" c="dimmed">
              {t('consent.purpose-closed')}
            </Text>
          )}
        </Group>
        {onRecord && (
          <Button
            variant="default"
            size="xs"
            aria-label={t('consent.record-for', { name: visible(group.name) })}
            onClick={onRecord}
          >
            {t('consent.record')}
          </Button>
        )}
      </Group>
      {consents.length > 0 && <Decisions consents={consents} />}
    </Paper>
  );
}

function Standing({ latest }: { readonly latest: Consent | undefined }) {
  const { t } = useTranslation('people');
  if (!latest) {
    return (
      <Badge color="gray" variant="light" tt="none">
        {t('consent.not-asked')}
      </Badge>
    );
  }
  const state = latest.expired ? 'expired' : latest.decision;
  return (
    <Badge color={colourOf[state]} variant="light" tt="none">
      {t(`decision.${state}`)}
    </Badge>
  );
}

const colourOf: Readonly<Record<Consent['decision'] | 'expired', string>> = {
  given: 'green',
  refused: 'red',
  withdrawn: 'red',
  expired: 'orange',
};

function Decisions({ consents }: { readonly consents: readonly Consent[] }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const none = t('common:none');
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table mt="xs" verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('field.decidedOn')}</Table.Th>
            <Table.Th>{t('field.decision')}</Table.Th>
            <Table.Th>{t('field.way')}</Table.Th>
            <Table.Th>{t('field.explainedBy')}</Table.Th>
            <Table.Th>{t('field.witness')}</Table.Th>
            <Table.Th>{t('field.expiresOn')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {consents.map((consent) => (
            <Table.Tr key={consent.id}>
              <Table.Td>{format.date(consent.decidedOn)}</Table.Td>
              <Table.Td>{t(`decision.${consent.decision}`)}</Table.Td>
              <Table.Td>{t(`way.${consent.way}`)}</Table.Td>
              <Table.Td>{visible(consent.explainedBy)}</Table.Td>
              <Table.Td>{visible(consent.witness ?? none)}</Table.Td>
              <Table.Td>{consent.expiresOn === null ? none : format.date(consent.expiresOn)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
