import { Checkbox, Paper, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '../../../shared/training/enrolments/contract.ts';
import { visible } from '../../components/format.ts';
import { PageLink } from '../../components/navigation.tsx';

interface CandidatesTableProps {
  readonly candidates: readonly Candidate[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** People with what stands against admitting each: a phase that is not finished, another cohort at the same time. */
export function CandidatesTable({ candidates, chosen, onChosen }: CandidatesTableProps) {
  const { t } = useTranslation('enrolments');
  const all = candidates.length > 0 && candidates.every(({ personId }) => chosen.has(personId));
  const some = candidates.some(({ personId }) => chosen.has(personId));
  function toggle(personId: string): void {
    const next = new Set(chosen);
    if (!next.delete(personId)) next.add(personId);
    onChosen(next);
  }
  return (
    <Paper withBorder px="md" py="xs">
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="2.5rem">
                <Checkbox
                  aria-label={t('choose.all')}
                  checked={all}
                  indeterminate={some && !all}
                  onChange={() => onChosen(all ? new Set() : new Set(candidates.map(({ personId }) => personId)))}
                />
              </Table.Th>
              <Table.Th>{t('field.personId')}</Table.Th>
              <Table.Th>{t('choose.wants')}</Table.Th>
              <Table.Th>{t('choose.profile')}</Table.Th>
              <Table.Th>{t('choose.against')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {candidates.map((candidate) => (
              <CandidateRow
                key={candidate.personId}
                candidate={candidate}
                chosen={chosen.has(candidate.personId)}
                onToggle={() => toggle(candidate.personId)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

interface CandidateRowProps {
  readonly candidate: Candidate;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

function CandidateRow({ candidate, chosen, onToggle }: CandidateRowProps) {
  const { t } = useTranslation('enrolments');
  const { personId, caseCode, name, sex, age, communityName, interests, skills, profiles } = candidate;
  const who = [caseCode, t(`sex.${sex}`), age === null ? null : String(age), communityName]
    .filter((part) => part !== null)
    .map((part) => visible(part));
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox aria-label={t('choose.one', { name: visible(name) })} checked={chosen} onChange={onToggle} />
      </Table.Td>
      <Table.Td>
        <PageLink to={`/people/${personId}`} size="sm">
          {visible(name)}
        </PageLink>
        <Text size="xs" c="dimmed">
          {who.join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{interests === null ? '' : visible(interests)}</Text>
        {skills !== null && (
          <Text size="xs" c="dimmed">
            {t('choose.can', { skills: visible(skills) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{profiles.map((profile) => t(`profile.${profile}`)).join(', ')}</Table.Td>
      <Table.Td>
        <Findings candidate={candidate} />
      </Table.Td>
    </Table.Tr>
  );
}

/** What stands against admitting somebody, in words. */
export function Findings({ candidate: { missing, clashes } }: { readonly candidate: Candidate }) {
  const { t } = useTranslation('enrolments');
  return (
    <>
      {missing.length > 0 && (
        <Text size="sm" c="red.9">
          {t('choose.missing', { phases: missing.map((phase) => t(`phase.${phase}`)).join(', ') })}
        </Text>
      )}
      {clashes.length > 0 && (
        <Text size="sm" c="red.9">
          {t('choose.clashes', { cohorts: clashes.map((code) => visible(code)).join(', ') })}
        </Text>
      )}
    </>
  );
}
