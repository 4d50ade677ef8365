import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../../shared/contract.ts';
import { defaultRoleCodes, defaultRoles } from '../../../shared/accounts/roles.ts';
import { permissions, type Permission } from '../../../shared/kernel/permissions.ts';
import type { ProcedureMeta } from '../../../shared/kernel/procedure.ts';
import { recordsOf, type Subject } from '../../../shared/kernel/scopes.ts';
import { isGiven, openToNarrowScopes, publicProcedures } from '../../support/policy-table.ts';
import { openTestOffice, type Client, type TestOffice } from '../../support/test-office.ts';

interface Declared {
  readonly path: readonly [feature: string, procedure: string];
  readonly meta: ProcedureMeta;
}

const declared: Declared[] = Object.entries(contract).flatMap(([feature, procedures]) =>
  Object.entries(procedures).flatMap(([name, procedure]) =>
    isContractProcedure(procedure)
      ? [{ path: [feature, name] as const, meta: procedure['~orpc'].meta as ProcedureMeta }]
      : [],
  ),
);

/** A subject in the words of the table. */
function wordsOf(subject: Subject): string {
  if (typeof subject === 'string') return subject;
  return recordsOf(subject)
    .map(({ kind, field }) => `${kind} ${field}`)
    .join(', ');
}

type Call = (input: unknown) => Promise<unknown>;

function procedureOf(client: Client, [feature, name]: Declared['path']): Call {
  return (client as unknown as Record<string, Record<string, Call>>)[feature]![name]!;
}

/** The code of the refusal; a stream is refused when it is read. */
async function refusalOf(call: Call): Promise<string> {
  try {
    const output = await call({});
    if (typeof output === 'object' && output !== null && Symbol.asyncIterator in output) {
      const stream = output as AsyncGenerator;
      const first = await Promise.race([stream.next(), new Promise((resolve) => setTimeout(resolve, 50, null))]);
      void stream.return(undefined);
      return first === null ? 'listening' : 'answered';
    }
    return 'answered';
  } catch (error) {
    const { code, data } = error as { code?: string; data?: { code?: string } };
    return code === 'REFUSED' ? String(data?.code) : String(code);
  }
}

describe('the policy', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice();
  });
  afterAll(() => office.close());

  test('covers every procedure of the contract', () => {
    expect(declared.length).toBeGreaterThan(60);
    const undeclared = declared.filter(({ meta }) => meta.permission === 'undeclared');
    expect(undeclared.map(({ path }) => path.join('.'))).toEqual([]);
  });

  test('opens only signing in to everybody', () => {
    const open = declared.filter(({ meta }) => meta.permission === 'public').map(({ path }) => path.join('.'));
    expect(open.sort()).toEqual(publicProcedures);
  });

  test.each(declared.filter(({ meta }) => meta.permission !== 'public'))(
    'refuses a stranger at $path',
    async ({ path }) => {
      expect(await refusalOf(procedureOf(office.stranger(), path))).toBe('session.locked');
    },
  );

  test('gives each default role exactly the permissions of the table', () => {
    for (const code of defaultRoleCodes) {
      const expected = permissions.filter((name) => isGiven(name, code));
      expect([code, [...new Set(defaultRoles[code].permissions)].sort()]).toEqual([code, [...expected].sort()]);
    }
  });

  test('opens to narrow scopes exactly what the table says, held as it says', () => {
    const open = declared.flatMap(({ path, meta }) =>
      meta.subject === undefined || meta.subject === 'list' ? [] : [[path.join('.'), wordsOf(meta.subject)]],
    );
    expect(Object.fromEntries(open)).toEqual(openToNarrowScopes);
  });

  const guarded = declared.filter(({ meta }) => permissions.includes(meta.permission as Permission));
  const cells = defaultRoleCodes.flatMap((role) => guarded.map((procedure) => ({ role, ...procedure })));

  /** Of the office as a whole, so that nothing but the permission decides. */
  test.each(cells)('$role at $path', async ({ role, path, meta }) => {
    const refusal = await refusalOf(procedureOf(office.as(role, undefined, { scope: 'all' }), path));
    const allowed = isGiven(meta.permission as Permission, role);
    if (allowed) expect(refusal).not.toBe('permission.denied');
    else expect(refusal).toBe('permission.denied');
  });

  /** A supervisor holds nearly every permission: what is refused is refused for the scope alone. */
  const narrow = declared.filter(({ meta }) =>
    defaultRoles.supervisor.permissions.includes(meta.permission as Permission),
  );
  test.each(narrow)('a narrow scope at $path', async ({ path, meta }) => {
    const places = { communityIds: [crypto.randomUUID()], cooperativeIds: [crypto.randomUUID()] };
    for (const scope of ['own', 'cooperative', 'community'] as const) {
      const refusal = await refusalOf(procedureOf(office.as('supervisor', 'nobody', { scope, ...places }), path));
      const records = meta.subject === undefined ? [] : recordsOf(meta.subject);
      const names = meta.subject === undefined || records.length > 0;
      const creates = scope === 'own' && records.some((record) => record.creates);
      if (names && !creates) expect([scope, refusal]).toEqual([scope, 'permission.denied']);
      else expect(refusal).not.toBe('permission.denied');
    }
  });

  test('a refused call leaves a trace in the journal', async () => {
    await refusalOf(procedureOf(office.as('auditor'), ['people', 'create']));
    const [entry] = await office.store.reads.query<{ role: string }[]>(
      `select role from journal where action = 'denied' and record_id = 'people.create' order by sequence desc limit 1`,
    );
    expect(entry).toEqual({ role: 'auditor' });
  });
});
