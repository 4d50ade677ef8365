import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NearDouble, PersonRecord } from '../../../shared/people/contract.ts';
import { api, client } from '../../api/client.ts';
import { LinkButton, PageLink } from '../../components/navigation.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useAction } from '../../components/use-action.tsx';
import { CandidateLine } from '../doubles/candidate-line.tsx';
import { sketchOf } from '../doubles/use-near-doubles.ts';

interface PossibleDoublesProps {
  readonly person: PersonRecord;
  readonly mayDecide: boolean;
}

/** People who may be this person, decided or not. */
export function PossibleDoubles({ person, mayDecide }: PossibleDoublesProps) {
  const { t } = useTranslation('people');
  const query = useQuery(api.people.nearDoubles.queryOptions({ input: sketchOf(person, person.id) }));
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h5">
        {t('doubles.of-person')}
      </Title>
      <QueryState query={query}>
        {({ doubles }) =>
          doubles.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('doubles.none-of-person')}
            </Text>
          ) : (
            doubles.map((double) => (
              <PossibleDouble key={double.id} personId={person.id} double={double} mayDecide={mayDecide} />
            ))
          )
        }
      </QueryState>
    </Stack>
  );
}

interface PossibleDoubleProps {
  readonly personId: string;
  readonly double: NearDouble;
  readonly mayDecide: boolean;
}

function PossibleDouble({ personId, double, mayDecide }: PossibleDoubleProps) {
  const { t } = useTranslation('people');
  const { run, running, problem } = useAction();
  const different = () => client.people.decide({ firstId: personId, secondId: double.id, decision: 'different' });
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="sm">
        <CandidateLine double={double} />
        <Group gap="xs">
          <PageLink to={`/people/${double.id}`} size="sm">
            {t('compare.open', { code: double.caseCode })}
          </PageLink>
          {mayDecide && double.decision !== 'different' && (
            <Button variant="default" size="xs" loading={running} onClick={() => void run(different)}>
              {t('decide.different')}
            </Button>
          )}
          {mayDecide && (
            <LinkButton size="xs" to={`/people/${personId}/merge/${double.id}`}>
              {t('decide.same')}
            </LinkButton>
          )}
        </Group>
      </Group>
      {problem}
    </Paper>
  );
}
