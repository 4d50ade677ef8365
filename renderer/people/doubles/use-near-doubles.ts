import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { isIsoDate } from '../../../shared/kernel/dates.ts';
import { isTellingPhone } from '../../../shared/kernel/phone.ts';
import type { NearDouble, PersonRecord, personSketch } from '../../../shared/people/contract.ts';
import { api } from '../../api/client.ts';
import type { PersonFacts } from '../person-text.ts';

type Sketch = z.input<typeof personSketch>;

const quietMilliseconds = 250;
const fewestLetters = 3;

/** What of a person, perhaps half typed, can be compared with others. */
export function sketchOf(person: PersonFacts, exceptId: string | undefined): Sketch {
  const { birthDate } = person;
  return {
    ...(exceptId === undefined ? {} : { exceptId }),
    givenNames: person.givenNames ?? '',
    familyName: person.familyName ?? '',
    otherNames: person.otherNames ?? null,
    sex: person.sex ?? null,
    birthDate: birthDate && isIsoDate(birthDate) ? birthDate : null,
    birthPrecision: person.birthPrecision ?? null,
    communityId: person.communityId ?? null,
    phones: [person.phone, person.otherPhone].filter((phone) => phone != null).filter((phone) => phone !== ''),
    documentType: person.documentType ?? null,
    documentNumber: person.documentNumber ?? null,
  };
}

function isWorthAsking({ givenNames = '', familyName = '', phones = [], documentNumber }: Sketch): boolean {
  return (
    (givenNames + familyName).trim().length >= fewestLetters || phones.some(isTellingPhone) || Boolean(documentNumber)
  );
}

/**
 * People already registered who may be the one being typed, asked for a moment after the last key. Pairs decided to be different are left out.
 *
 * @param registered the record that is being changed; as long as it is as it was, nobody is asked for
 */
export function useNearDoubles(typed: PersonFacts, registered?: PersonRecord): readonly NearDouble[] {
  const sketch = JSON.stringify(sketchOf(typed, registered?.id));
  const [settled] = useDebouncedValue(sketch, quietMilliseconds);
  const input = JSON.parse(settled) as Sketch;
  const isAsRegistered = registered !== undefined && settled === JSON.stringify(sketchOf(registered, registered.id));
  const enabled = !isAsRegistered && isWorthAsking(input);
  const { data } = useQuery(
    api.people.nearDoubles.queryOptions({ input, enabled, placeholderData: keepPreviousData, gcTime: 10_000 }),
  );
  return enabled ? (data?.doubles.filter((double) => double.decision !== 'different') ?? []) : [];
}
