import { fullName } from './derive.ts';
import type { Permission } from '../../shared/kernel/permissions.ts';
import { namelessAfter } from '../storage/nameless.ts';
import type { OfficeStore } from '../storage/office-store.ts';

interface Reader {
  readonly office: OfficeStore;
  may(permission: Permission): boolean;
}

interface Named {
  readonly id: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly otherNames: string | null;
  readonly caseCode: string;
  readonly birthDate: string | null;
}

/** What people are called by a reader: their names, or the case code of minors for whoever may not know them by name. */
export async function namesOfPeople(reader: Reader, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const rows = await reader.office.reads.query<Named[]>(
    `select id, given_names as givenNames, family_name as familyName, other_names as otherNames, case_code as caseCode,
            birth_date as birthDate
       from person where id in (select value from json_each(?))`,
    [JSON.stringify(wanted)],
  );
  const after = namelessAfter(reader);
  const isHidden = ({ birthDate }: Named) => after !== null && birthDate !== null && birthDate > after;
  return new Map(rows.map((person) => [person.id, isHidden(person) ? person.caseCode : fullName(person)]));
}
