import { personInput } from '../../shared/people/person.ts';
import { client } from '../api/client.ts';

type Place = Pick<ReturnType<(typeof personInput)['parse']>, 'householdId' | 'householdRole'>;

/** Writes a person's household and role; everything else of the record stays as it is at that moment. */
export async function movePerson(personId: string, place: Place): Promise<void> {
  const { version, ...record } = await client.people.get({ id: personId });
  await client.people.update({ id: personId, version, person: { ...personInput.parse(record), ...place } });
}
