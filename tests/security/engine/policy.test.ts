import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../../shared/contract.ts';
import { permissions, permissionsOfRole, roles, type Permission } from '../../../shared/kernel/permissions.ts';
import type { ProcedureMeta } from '../../../shared/kernel/procedure.ts';
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

/** What answers before anybody signed in. Adding to this list is a decision. */
const publicProcedures = ['accounts.recover', 'accounts.setUp', 'accounts.signIn', 'accounts.status'];

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

  const guarded = declared.filter(({ meta }) => permissions.includes(meta.permission as Permission));
  const cells = roles.flatMap((role) => guarded.map((procedure) => ({ role, ...procedure })));

  test.each(cells)('$role at $path', async ({ role, path, meta }) => {
    const refusal = await refusalOf(procedureOf(office.as(role), path));
    if (permissionsOfRole[role].has(meta.permission as Permission)) expect(refusal).not.toBe('permission.denied');
    else expect(refusal).toBe('permission.denied');
  });

  test('a refused call leaves a trace in the journal', async () => {
    await refusalOf(procedureOf(office.as('viewer'), ['people', 'create']));
    const [entry] = await office.store.reads.query<{ role: string }[]>(
      `select role from journal where action = 'denied' and record_id = 'people.create' order by sequence desc limit 1`,
    );
    expect(entry).toEqual({ role: 'viewer' });
  });
});
