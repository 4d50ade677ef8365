import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NearDouble } from '../../../shared/people/contract.ts';
import { api } from '../../api/client.ts';
import { useFormat } from '../../components/format.ts';
import { LinkButton } from '../../components/navigation.tsx';
import { QueryState } from '../../components/query-state.tsx';
import type { PersonFacts } from '../person-text.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { reasonsText } from './reasons.ts';

interface CompareDialogProps {
  readonly typed: PersonFacts;
  readonly double: NearDouble | null;
  readonly onClose: () => void;
}

/** What is being typed beside somebody already registered. The form stays as it is. */
export function CompareDialog({ typed, double, onClose }: CompareDialogProps) {
  const { t } = useTranslation('people');
  return (
    <Modal
      opened={double !== null}
      onClose={onClose}
      title={t('compare.title', { code: double?.caseCode ?? '' })}
      size="xl"
      centered
    >
      {double && <Comparison typed={typed} double={double} onClose={onClose} />}
    </Modal>
  );
}

function Comparison({ typed, double, onClose }: CompareDialogProps & { readonly double: NearDouble }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const communityId = typed.communityId ?? '';
  const registered = useQuery(api.people.get.queryOptions({ input: { id: double.id } }));
  const community = useQuery(
    api.communities.get.queryOptions({ input: { id: communityId }, enabled: communityId !== '' }),
  );
  return (
    <Stack>
      <Text size="sm">{t('compare.why', { reasons: reasonsText(t, format, double.reasons) })}</Text>
      <QueryState query={registered}>
        {(person) => (
          <ComparisonTable
            first={{ title: t('compare.typed'), person: { ...typed, communityName: community.data?.name ?? null } }}
            second={{ title: double.caseCode, person }}
          />
        )}
      </QueryState>
      <Group justify="flex-end">
        <LinkButton to={`/people/${double.id}`} variant="default">
          {t('compare.open', { code: double.caseCode })}
        </LinkButton>
        <Button onClick={onClose} data-autofocus>
          {t('compare.back')}
        </Button>
      </Group>
    </Stack>
  );
}
