import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { fillDemoOffice } from '../../../electron/demo/service.ts';
import { connectionOf } from '../../../electron/storage/iterate-rows.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

const madeByDemo = 10_000;
const offices = new Map<number, TestOffice>();
const folders: string[] = [];

/** An office with this many invented people; made once in a run. Beyond 10,000 the people are copies with ids of their own. */
export async function officeOf(size: number): Promise<TestOffice> {
  const known = offices.get(size);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'fieldstead-bench-'));
  folders.push(folder);
  const office = await openTestOffice({ directory: join(folder, 'office') });
  const { office: facts, userId, userName, roles } = await office.client.accounts.current({});
  const actor = { userId, userName, role: roles.join(', ') };
  await fillDemoOffice(office.store, {
    people: Math.min(size, madeByDemo),
    seed: 7,
    office: facts,
    actor,
    report: () => undefined,
  });
  await office.store.write(actor, (tx) => copyPeople(tx.manager, size));
  // As after the first closing: a log of a million rows makes every read slow.
  await office.store.forgetOldPages();
  offices.set(size, office);
  return office;
}

/** Indexes are made anew once at the end: kept up row by row, a million people take an hour. */
async function copyPeople(manager: EntityManager, size: number): Promise<void> {
  const [{ cache_size: usual }]: [{ cache_size: number }] = await manager.query('pragma cache_size');
  await manager.query('pragma cache_size = -1000000');
  const indexes: { name: string; sql: string }[] = await manager.query(
    `select name, sql from sqlite_master where type = 'index' and tbl_name in ('person', 'person_match_key') and sql is not null`,
  );
  for (const { name } of indexes) await manager.query(`drop index ${name}`);
  for (let made = madeByDemo; made < size; made += madeByDemo) {
    for (const statement of copyStatements(made)) await manager.query(statement);
  }
  for (const { sql } of indexes) await manager.query(sql);
  await manager.query('analyze');
  await manager.query(`pragma cache_size = ${usual}`);
}

/** Copies the first 10,000 people, their search entries and their match keys; numbers and ids move up by `shift`. */
function copyStatements(shift: number): string[] {
  const columns = `version, created_at, created_by, updated_at, updated_by, deleted_at, deleted_by, delete_reason, given_names, family_name,
    other_names, name_key, given_key, sex, birth_date, birth_precision, document_type, document_number, languages, community_id, phone,
    phone_e164, other_phone, other_phone_e164, mobile_money_number, mobile_money_e164, household_id, household_role, returnee,
    youth_at_risk, host_community_member, farmer, returned_from, returned_on, months_abroad, external_case_id, guardian_name,
    guardian_consent_on, seeing, hearing, walking, remembering, self_care, communicating, disability, return_kind,
    return_circumstances, protection_notes, medical_notes, photo_id, source_id, custodian_id, merged_into_id`;
  const moved = columns
    .replace('phone,\n    phone_e164', `substr('0' || (8000000000 + serial * 7 + ${shift * 31}), 1, 11), phone_e164`)
    .replace('name_key,', `name_key || ' ' || (serial % 97) || '${shift}',`)
    .replace('created_at,', `datetime(created_at, '-' || ${shift / 1000} || ' days'),`)
    .replace(/\bbirth_date\b/, `date(birth_date, '+' || (${shift / 100} % 300) || ' days')`);
  return [
    `insert into person (id, case_code, serial, ${columns})
       select substr(id, 1, 14) || '4' || substr(id, 16, 17) || printf('%04x', ${shift / madeByDemo}), 'EDO-' || (serial + ${shift}), serial + ${shift}, ${moved}
         from person where serial <= ${madeByDemo}`,
    `insert into search_document (record_id, kind, title, detail, terms)
       select p.id, 'person', p.given_names || ' ' || p.family_name, p.case_code,
              char(57344) || 'person ' || lower(p.given_names || ' ' || p.family_name || ' ' || p.case_code || ' ' || coalesce(p.phone, ''))
         from person p where p.serial > ${shift} and p.serial <= ${shift + madeByDemo}`,
    `insert into person_match_key (key, person_serial)
       select case when key like 'p:%' then key || '${shift}' else key end, person_serial + ${shift}
         from person_match_key where person_serial <= ${madeByDemo} and (key like 'p:%' or key like 'n:%' or key like 'w:%')`,
  ];
}

/** The driver's own connection beside ours, with the same key and settings: what the plain way uses. */
export function bareConnection(office: TestOffice) {
  return connectionOf(office.store.reads.dataSource);
}

export async function closeOffices(): Promise<void> {
  for (const office of offices.values()) await office.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
