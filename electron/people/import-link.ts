import type { EntityManager } from 'typeorm';
import { phoneDigits, samePhone } from '../../shared/kernel/phone.ts';
import { foldText } from '../../shared/kernel/text.ts';
import type { LinkAnswer, LinkKind, LinkRequest, RowValues } from '../imports/definition.ts';
import { fullName } from './derive.ts';
import { readNames } from './importing/names.ts';

interface Known {
  readonly id: string;
  readonly caseCode: string;
  readonly sourceId: string | null;
  readonly documentNumber: string | null;
  readonly nameKey: string;
  readonly phone: string | null;
}

/**
 * A registered person: by case code, by the id of the file they came from, by document, or by a name that only one person has (with the
 * same phone, where the row has one), or, without a name, by a phone that only one person has. Nobody is registered by being named.
 */
export const personLink: LinkKind = { kind: 'person', read: readPerson, find: findPeople };

/** Whom a row means, as the file says it, and the columns in which it does. */
function readPerson(values: RowValues): LinkRequest | null {
  const names = readNames(values);
  const otherNames = values.text('otherNames', 120);
  const said = {
    caseCode: values.text('caseCode'),
    sourceId: values.text('sourceId'),
    nationalId: values.text('nationalId'),
    phone: values.phone('phone'),
    nameKey: foldText([names.familyName, names.givenNames, otherNames ?? ''].join(' ')) || null,
  };
  const key = JSON.stringify(Object.values(said));
  const name = fullName({ ...names, otherNames });
  if (name !== '') return { key, text: name, fields: ['fullName', 'givenNames', 'familyName'], said };
  const [field, text] = Object.entries(said).find(([, value]) => value !== null) ?? [];
  return field === undefined || text === null || text === undefined ? null : { key, text, fields: [field], said };
}

async function findPeople(
  manager: EntityManager,
  requests: readonly LinkRequest[],
): Promise<ReadonlyMap<string, LinkAnswer>> {
  if (requests.length === 0) return new Map();
  const people = await manager.query<Known[]>(
    `select id, case_code as caseCode, source_id as sourceId, document_number as documentNumber, name_key as nameKey, phone
       from person where deleted_at is null`,
  );
  const known = {
    byCode: by(people, ({ caseCode }) => caseCode.toLowerCase()),
    bySource: by(people, ({ sourceId }) => sourceId),
    byDocument: by(people, ({ documentNumber }) => documentNumber),
    byName: by(people, ({ nameKey }) => nameKey),
    byPhone: by(people, ({ phone }) => phoneDigits(phone ?? '')),
  };
  return new Map(
    requests.map(({ key, said }) => {
      const sure =
        known.byCode.get((said['caseCode'] ?? '').toLowerCase()) ??
        known.bySource.get(said['sourceId'] ?? '') ??
        known.byDocument.get(said['nationalId'] ?? '');
      const found = sure?.slice(0, 1) ?? namesakes(said, known.byName, known.byPhone);
      return [key, { ids: found.map(({ id }) => id), as: key }];
    }),
  );
}

type Alike = ReadonlyMap<string, Known[]>;

/** People under a key; nobody under an empty one. */
function by(people: readonly Known[], keyOf: (person: Known) => string | null): Alike {
  return Map.groupBy(
    people.filter((person) => (keyOf(person) ?? '') !== ''),
    (person) => keyOf(person) ?? '',
  );
}

function namesakes({ nameKey = null, phone = null }: LinkRequest['said'], byName: Alike, byPhone: Alike): Known[] {
  if (phone === null) return byName.get(nameKey ?? '') ?? [];
  const alike = nameKey === null ? byPhone.get(phoneDigits(phone)) : byName.get(nameKey);
  return (alike ?? []).filter((known) => known.phone !== null && samePhone(known.phone, phone));
}
