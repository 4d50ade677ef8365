import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeCooperative, makePerson, refusalOf } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  office.setNow('2026-03-10T09:00:00Z');
});
afterAll(() => office.close());

const press = { kind: 'equipment', name: 'Screw press', acquiredOn: '2025-01-10', value: 45_000_000 } as const;

async function ref(id: string) {
  return { id, version: (await office.client.assets.get({ id })).version };
}

describe('an asset', () => {
  let cooperativeId: string;
  let custodianId: string;
  beforeEach(async () => {
    cooperativeId = await makeCooperative(office);
    custodianId = await makePerson(office, { givenNames: 'Osaro', familyName: 'Igbinedion' });
  });

  test('starts its history with its condition and its first custodian', async () => {
    const asset = { ...press, custodianId, condition: 'good' } as const;
    const { id, code } = await office.client.assets.create({ cooperativeId, asset });
    expect(code).toMatch(/-1$/);
    const record = await office.client.assets.get({ id });
    expect(record).toMatchObject({ custodianName: 'Osaro Igbinedion', condition: 'good', currency: 'NGN' });
    expect(record.events.map(({ kind, on }) => [kind, on])).toEqual([
      ['hand-over', '2025-01-10'],
      ['condition', '2025-01-10'],
    ]);
  });

  test('is handed over, and the slip names both', async () => {
    const { id } = await office.client.assets.create({ cooperativeId, asset: { ...press, custodianId } });
    const toPersonId = await makePerson(office, { givenNames: 'Ivie', familyName: 'Aigbe' });
    const event = { on: '2026-03-01', toPersonId, condition: 'fair' } as const;
    const { eventId } = await office.client.assets.handOver({ ...(await ref(id)), event });
    const record = await office.client.assets.get({ id });
    expect(record).toMatchObject({ custodianName: 'Ivie Aigbe', custodianSince: '2026-03-01', condition: 'fair' });
    expect(record.events[0]).toMatchObject({ id: eventId, fromName: 'Osaro Igbinedion', toName: 'Ivie Aigbe' });
    const again = office.client.assets.handOver({ ...(await ref(id)), event });
    expect(await refusalOf(again)).toMatchObject({ code: 'assets.same_custodian', field: 'toPersonId' });
  });

  test('an older observation is kept in the history and does not change the present condition', async () => {
    const { id } = await office.client.assets.create({ cooperativeId, asset: press });
    await office.client.assets.recordCondition({
      ...(await ref(id)),
      event: { on: '2026-03-01', condition: 'broken', note: 'belt' },
    });
    await office.client.assets.recordCondition({
      ...(await ref(id)),
      event: { on: '2025-06-01', condition: 'good', note: null },
    });
    const record = await office.client.assets.get({ id });
    expect(record).toMatchObject({ condition: 'broken', conditionOn: '2026-03-01' });
    expect(record.events).toHaveLength(2);
  });

  test('maintenance sets the next one, and Home says when it is due', async () => {
    const { id } = await office.client.assets.create({ cooperativeId, asset: { ...press, maintenanceMonths: 6 } });
    const event = { on: '2025-09-15', amount: 250_000, note: 'oil' };
    await office.client.assets.recordMaintenance({ ...(await ref(id)), event });
    expect((await office.client.assets.get({ id })).maintenanceDueOn).toBe('2026-03-15');
    const { alerts } = await office.client.home.alerts({});
    expect(alerts).toContainEqual(
      expect.objectContaining({ code: 'maintenance-due', severity: 'soon', path: `/assets/${id}` }),
    );
  });

  test('is disposed of with a reason, locked then, and brought back when that was a mistake', async () => {
    const { id } = await office.client.assets.create({ cooperativeId, asset: press });
    const event = { on: '2026-02-01', disposal: 'sold', reason: 'replaced', proceeds: 9_000_000 } as const;
    await office.client.assets.dispose({ ...(await ref(id)), event });
    expect(await office.client.assets.get({ id })).toMatchObject({ status: 'disposed', proceeds: 9_000_000 });
    const seen = { on: '2026-03-01', condition: 'good' } as const;
    const locked = office.client.assets.recordCondition({ ...(await ref(id)), event: seen });
    expect((await refusalOf(locked)).code).toBe('assets.disposed');
    await office.client.assets.reinstate({ ...(await ref(id)), reason: 'wrong press' });
    const record = await office.client.assets.get({ id });
    expect(record).toMatchObject({ status: 'in-use', disposal: null });
    expect(record.events.map(({ kind }) => kind)).toEqual(['reinstatement', 'disposal']);
  });

  test('is found by its number and by its serial number, and never shares a number', async () => {
    const { id } = await office.client.assets.create({ cooperativeId, asset: { ...press, serialNumber: 'QX77881' } });
    await office.client.assets.remove({ ...(await ref(id)), reason: 'typed twice' });
    const { code } = await office.client.assets.create({ cooperativeId, asset: { ...press, serialNumber: 'QX77882' } });
    expect(code).toMatch(/-2$/);
    const { hits } = await office.client.home.search({ text: 'QX7788' });
    expect(hits.map(({ kind, detail }) => [kind, detail])).toEqual([['asset', code]]);
    await office.client.records.restore({ kind: 'asset', id });
    expect((await office.client.home.search({ text: 'QX77881' })).hits).toHaveLength(1);
  });

  test('a spot check writes down how everything was found, or nothing when a line cannot be', async () => {
    const first = await office.client.assets.create({ cooperativeId, asset: { ...press, condition: 'good' } });
    const second = await office.client.assets.create({ cooperativeId, asset: { ...press, acquiredOn: '2026-03-05' } });
    const { lines } = await office.client.assets.spotCheckSheet({ cooperativeId });
    expect(lines.map(({ code }) => code)).toEqual([first.code, second.code]);
    const found = [
      { id: first.id, condition: 'missing', note: 'not in the store' },
      { id: second.id, condition: 'good', note: null },
    ] as const;
    const early = office.client.assets.recordSpotCheck({ cooperativeId, on: '2026-03-01', found: [...found] });
    expect((await refusalOf(early)).code).toBe('assets.before_acquired');
    expect((await office.client.assets.get({ id: first.id })).condition).toBe('good');
    const done = await office.client.assets.recordSpotCheck({ cooperativeId, on: '2026-03-09', found: [...found] });
    expect(done).toEqual({ checked: 2, missing: 1 });
    expect(await office.client.assets.get({ id: first.id })).toMatchObject({ condition: 'missing' });
  });

  test('keeps its history when persons are merged, and nothing else may change it', async () => {
    const { id } = await office.client.assets.create({ cooperativeId, asset: { ...press, custodianId } });
    const other = await makePerson(office);
    const [kept, merged] = [
      await office.client.people.get({ id: other }),
      await office.client.people.get({ id: custodianId }),
    ];
    await office.client.people.merge({
      keptId: kept.id,
      keptVersion: kept.version,
      mergedId: merged.id,
      mergedVersion: merged.version,
      take: [],
    });
    expect(await office.client.assets.get({ id })).toMatchObject({ custodianId: other });
    const actor = { userId: 'u', userName: 'u', role: 'administrator' };
    const changed = office.store.write(actor, (tx) =>
      tx.manager.query(`update asset_event set note = 'x' where asset_id = ?`, [id]),
    );
    await expect(changed).rejects.toThrow(/only added to/);
  });
});
