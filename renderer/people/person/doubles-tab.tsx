import { Stack } from '@mantine/core';
import type { PersonRecord } from '../../../shared/people/contract.ts';
import { usePermission } from '../../api/session.ts';
import { Merges } from './merges.tsx';
import { PossibleDoubles } from './possible-doubles.tsx';

/** Who may be the same person, and which records were already merged into this one. */
export function DoublesTab({ person }: { readonly person: PersonRecord }) {
  const mayMerge = usePermission('people.merge');
  return (
    <Stack gap="lg">
      {!person.deleted && <PossibleDoubles person={person} mayDecide={mayMerge} />}
      {mayMerge && <Merges personId={person.id} />}
    </Stack>
  );
}
