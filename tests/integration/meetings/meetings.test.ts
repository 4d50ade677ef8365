import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { join, makeCooperative, makeMember, makePerson, refusalOf } from '../../support/cooperatives.ts';
import { openTestOffice, type TestOffice } from '../../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  office.setNow('2026-03-10T09:00:00Z');
});
afterAll(() => office.close());

const general = { kind: 'general', heldOn: '2026-03-09' } as const;
const resolution = { wording: 'Buy a second press', majority: 'ordinary' } as const;

async function hold(cooperativeId: string, values: object = {}): Promise<string> {
  const { id } = await office.client.meetings.create({ cooperativeId, meeting: { ...general, ...values } });
  return id;
}

/** Marks the first of the sheet as present and the others as absent. */
async function mark(id: string, present: number) {
  const { attenders } = await office.client.meetings.attendance({ id });
  const marks = attenders.map(({ membershipId }, index) => ({
    membershipId,
    mark: index < present ? ('present' as const) : ('absent' as const),
  }));
  return office.client.meetings.saveAttendance({ id, marks });
}

async function close(id: string): Promise<void> {
  const { version } = await office.client.meetings.get({ id });
  await office.client.meetings.close({ id, version });
}

describe('the quorum', () => {
  let cooperativeId: string;
  beforeEach(async () => {
    cooperativeId = await makeCooperative(office);
    for (let count = 0; count < 5; count += 1) await makeMember(office, cooperativeId);
  });

  test('counts the members eligible on the day of the meeting, not those of today', async () => {
    const late = await makePerson(office);
    await join(office, cooperativeId, late, '2026-03-10');
    const id = await hold(cooperativeId);
    expect((await mark(id, 3)).quorum).toMatchObject({ eligible: 5, present: 3, needed: 3, reached: true, absent: 2 });
  });

  test('stays as it was counted when the meeting was closed', async () => {
    const id = await hold(cooperativeId);
    await mark(id, 3);
    await close(id);
    const { attenders } = await office.client.meetings.attendance({ id });
    const leaving = await office.client.memberships.get({ id: attenders[0]?.membershipId ?? '' });
    const exit = { status: 'exited', on: '2026-03-08', reason: 'moved away' } as const;
    await office.client.memberships.changeStatus({ id: leaving.id, version: leaving.version, ...exit });
    const { quorum, status } = await office.client.meetings.get({ id });
    expect(status).toBe('closed');
    expect(quorum).toMatchObject({ eligible: 5, present: 3, needed: 3, reached: true });
  });

  test('of a committee counts its office holders', async () => {
    const { attenders } = await office.client.meetings.attendance({ id: await hold(cooperativeId) });
    const [chair] = attenders;
    const term = { role: 'chair', from: '2026-01-01', to: '2028-12-31', cooperativeId } as const;
    await office.client.cooperatives.startTerm({ ...term, personId: chair?.personId ?? '' });
    const id = await hold(cooperativeId, { kind: 'committee', body: 'management-committee' });
    const sheet = await office.client.meetings.attendance({ id });
    expect(sheet.attenders.map(({ personId }) => personId)).toEqual([chair?.personId]);
    expect(sheet.attenders[0]?.offices).toEqual(['chair']);
  });

  test('refuses marks for people who are not on the sheet', async () => {
    const other = await makeCooperative(office);
    await makeMember(office, other);
    const { attenders } = await office.client.meetings.attendance({ id: await hold(other) });
    const marks = [{ membershipId: attenders[0]?.membershipId ?? '', mark: 'present' as const }];
    const id = await hold(cooperativeId);
    expect((await refusalOf(office.client.meetings.saveAttendance({ id, marks }))).code).toBe('meetings.not_eligible');
  });

  test('attendance is not taken before the day, and a mark can be cleared', async () => {
    const future = await hold(cooperativeId, { heldOn: '2026-03-11' });
    expect((await refusalOf(mark(future, 1))).code).toBe('meetings.in_future');
    const id = await hold(cooperativeId);
    await mark(id, 2);
    const { attenders } = await office.client.meetings.attendance({ id });
    const marks = [{ membershipId: attenders[0]?.membershipId ?? '', mark: null }];
    expect((await office.client.meetings.saveAttendance({ id, marks })).quorum).toMatchObject({
      present: 1,
      unmarked: 1,
    });
    const { entries } = await office.client.records.history({ kind: 'meeting', id });
    expect(entries[0]).toMatchObject({ action: 'attendance-taken' });
    expect(entries[0]?.changes).toContainEqual({ field: 'present', from: 2, to: 1 });
  });
});

describe('a resolution', () => {
  let cooperativeId: string;
  let id: string;
  beforeEach(async () => {
    cooperativeId = await makeCooperative(office);
    for (let count = 0; count < 6; count += 1) await makeMember(office, cooperativeId);
    id = await hold(cooperativeId);
  });

  test('is decided by the votes cast and the quorum, and written down when the meeting closes', async () => {
    await mark(id, 5);
    const votes = { votesFor: 3, votesAgainst: 1, votesAbstain: 1 };
    await office.client.meetings.addResolution({ meetingId: id, resolution: { ...resolution, ...votes } });
    const special = { ...resolution, majority: 'special', votesFor: 3, votesAgainst: 2 } as const;
    await office.client.meetings.addResolution({ meetingId: id, resolution: special });
    const open = await office.client.meetings.get({ id });
    expect(open.resolutions.map(({ outcome, votesNeeded }) => [outcome, votesNeeded])).toEqual([
      ['carried', 3],
      ['not-carried', 4],
    ]);
    await close(id);
    const { rows } = await office.client.resolutions.list({ within: `meeting:${id}` });
    expect(rows.map(({ values }) => values['outcome']).sort()).toEqual(['carried', 'not-carried']);
  });

  test('without a quorum decides nothing', async () => {
    await mark(id, 2);
    await office.client.meetings.addResolution({ meetingId: id, resolution: { ...resolution, votesFor: 2 } });
    await close(id);
    const { resolutions } = await office.client.meetings.get({ id });
    expect(resolutions[0]).toMatchObject({ outcome: 'no-quorum' });
  });

  test('has no more votes than eligible members present', async () => {
    await mark(id, 3);
    const call = office.client.meetings.addResolution({ meetingId: id, resolution: { ...resolution, votesFor: 4 } });
    expect(await refusalOf(call)).toMatchObject({ code: 'meetings.too_many_votes', params: { votes: 4, present: 3 } });
  });

  test('is followed up after the meeting is closed, and its words are locked', async () => {
    await mark(id, 5);
    const { id: resolutionId } = await office.client.meetings.addResolution({ meetingId: id, resolution });
    await close(id);
    const { version } = await office.client.resolutions.get({ id: resolutionId });
    const ownerId = await makePerson(office, { givenNames: 'Efosa', familyName: 'Osayande' });
    const followUp = { ownerId, dueOn: '2026-04-01', followUp: 'done' } as const;
    await office.client.resolutions.followUp({ id: resolutionId, version, resolution: followUp });
    const after = await office.client.resolutions.get({ id: resolutionId });
    expect(after).toMatchObject({ ownerName: 'Efosa Osayande', followUp: 'done', doneOn: '2026-03-10' });
    const changed = office.client.meetings.updateResolution({
      id: resolutionId,
      version: after.version,
      resolution: { ...resolution, wording: 'Sell the press' },
    });
    expect((await refusalOf(changed)).code).toBe('meetings.closed');
  });
});

describe('an election', () => {
  test('writes a term of office that names its meeting, and needs a quorum', async () => {
    const cooperativeId = await makeCooperative(office);
    const personId = await makeMember(office, cooperativeId);
    await makeMember(office, cooperativeId);
    const meetingId = await hold(cooperativeId);
    const election = { meetingId, personId, role: 'chair', from: '2026-03-09', to: '2029-03-08' } as const;
    expect((await refusalOf(office.client.meetings.elect(election))).code).toBe('meetings.no_quorum');
    await mark(meetingId, 2);
    await office.client.meetings.elect(election);
    const { elected } = await office.client.meetings.get({ id: meetingId });
    expect(elected).toMatchObject([{ personId, role: 'chair', electedAt: '2026-03-09' }]);
    const { officers } = await office.client.cooperatives.officers({ id: cooperativeId, at: '2026-03-10' });
    expect(officers.map(({ role }) => role)).toEqual(['chair']);
  });
});

describe('closing', () => {
  let cooperativeId: string;
  beforeEach(async () => {
    cooperativeId = await makeCooperative(office);
    for (let count = 0; count < 2; count += 1) await makeMember(office, cooperativeId);
  });

  test('locks everything of the meeting', async () => {
    const id = await hold(cooperativeId);
    await mark(id, 2);
    await close(id);
    const { version } = await office.client.meetings.get({ id });
    const locked = [
      mark(id, 1),
      office.client.meetings.update({ id, version, meeting: { ...general, place: 'elsewhere' } }),
      office.client.meetings.addResolution({ meetingId: id, resolution }),
      office.client.meetings.cancel({ id, version, reason: 'rain' }),
      office.client.meetings.remove({ id, version, reason: 'mistake' }),
    ];
    for (const call of locked) expect((await refusalOf(call)).code).toBe('meetings.closed');
  });

  test('needs attendance', async () => {
    expect((await refusalOf(close(await hold(cooperativeId)))).code).toBe('meetings.attendance_missing');
  });

  test('is taken back for the last meeting only, with a reason in the journal', async () => {
    const [first, second] = [await hold(cooperativeId, { heldOn: '2026-02-01' }), await hold(cooperativeId)];
    for (const id of [first, second]) {
      await mark(id, 2);
      await close(id);
    }
    const earlier = await office.client.meetings.get({ id: first });
    expect(earlier.canReopen).toBe(false);
    const reason = 'a vote was typed wrongly';
    const call = office.client.meetings.reopen({ id: first, version: earlier.version, reason });
    expect(await refusalOf(call)).toMatchObject({ code: 'meetings.not_last', params: { heldOn: '2026-03-09' } });
    const last = await office.client.meetings.get({ id: second });
    await office.client.meetings.reopen({ id: second, version: last.version, reason });
    expect(await office.client.meetings.get({ id: second })).toMatchObject({ status: 'open', closedAt: null });
    const { entries } = await office.client.records.history({ kind: 'meeting', id: second });
    expect(entries[0]).toMatchObject({ action: 'reopened', reason });
  });

  test('is refused on an old state of the page', async () => {
    const id = await hold(cooperativeId);
    await mark(id, 2);
    const { version } = await office.client.meetings.get({ id });
    await office.client.meetings.update({ id, version, meeting: { ...general, place: 'school' } });
    expect((await refusalOf(office.client.meetings.close({ id, version }))).code).toBe('record.changed');
  });
});

test('Home says which carried resolutions are late, which meetings are not written up and where a general meeting is due', async () => {
  const cooperativeId = await makeCooperative(office, { formedOn: '2024-01-01' });
  await makeMember(office, cooperativeId);
  const id = await hold(cooperativeId, { heldOn: '2026-01-15' });
  await mark(id, 1);
  const late = { ...resolution, votesFor: 1, dueOn: '2026-03-01' };
  await office.client.meetings.addResolution({ meetingId: id, resolution: late });
  await close(id);
  await hold(cooperativeId, { kind: 'special', heldOn: '2026-02-01' });
  const { alerts } = await office.client.home.alerts({});
  expect(alerts).toContainEqual(expect.objectContaining({ code: 'resolution-overdue', path: `/meetings/${id}` }));
  expect(alerts.map(({ code }) => code)).toContain('meeting-not-closed');
});
