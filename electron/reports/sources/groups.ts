import { between, type Source } from './source.ts';

const people = { hasPerson: true } as const;
const groups = { hasPerson: false } as const;
const cooperative = { cooperative: 'k.name' } as const;
const cooperativeColumn = { field: 'cooperative', sql: 'k.name', type: 'text' } as const;

/** The state of a record on the last day of the period, from the steps that were kept. */
const stateAtEnd = (steps: string, owner: string, id: string) =>
  `(select s.status from ${steps} s where s.${owner} = ${id} and s.happened_on <= $to order by s.happened_on desc, s.recorded_at desc, s.id desc limit 1)`;

const cooperativeState = `coalesce(${stateAtEnd('cooperative_step', 'cooperative_id', 'k.id')}, k.status)`;
const officeHeld = (role: string) =>
  `exists (select 1 from term_of_office t where t.cooperative_id = k.id and t.role = '${role}' and t.deleted_at is null
    and t.from_date <= $to and t.to_date >= $to and (t.ended_on is null or t.ended_on > $to))`;
const activeMembers = `(select count(*) from membership m where m.cooperative_id = k.id and m.deleted_at is null and m.joined_on <= $to
  and (m.exited_on is null or m.exited_on > $to) and m.status <> 'applicant')`;

/** People, cooperatives, their members, officers, meetings and what they give. */
export const groupSources: readonly Source[] = [
  {
    ...{ name: 'people', ...people, id: 'p.id', date: 'substr(p.created_at, 1, 10)', code: 'p.case_code' },
    from: 'person p left join community c on c.id = p.community_id',
    where: `p.deleted_at is null and ${between('substr(p.created_at, 1, 10)')}`,
    page: { path: '/people', id: 'p.id' },
    places: { community: 'c.name' },
    columns: [{ field: 'community', sql: 'c.name', type: 'text' }],
  },
  {
    ...{ name: 'cooperatives', ...groups, id: 'k.id', date: 'coalesce(k.formed_on, substr(k.created_at, 1, 10))' },
    code: 'k.code',
    from: `(select k.*, ${cooperativeState} as state, ${activeMembers} as members,
      ${officeHeld('chair')} and ${officeHeld('secretary')} and ${officeHeld('treasurer')} as governed from cooperative k) k
      left join community c on c.id = k.community_id`,
    where: `k.deleted_at is null and coalesce(k.formed_on, substr(k.created_at, 1, 10)) <= $to and k.state <> 'dissolved'`,
    page: { path: '/cooperatives', id: 'k.id' },
    places: { community: 'c.name' },
    columns: [
      cooperativeColumn,
      { field: 'community', sql: 'c.name', type: 'text' },
      { field: 'status', sql: 'k.state', type: 'text' },
      { field: 'members', sql: 'k.members', type: 'integer' },
    ],
  },
  {
    ...{ name: 'meetings', ...groups, id: 'g.id', date: 'g.held_on', code: `k.code || ' ' || g.meeting_number` },
    from: 'meeting g join cooperative k on k.id = g.cooperative_id',
    where: `g.deleted_at is null and g.status = 'closed' and ${between('g.held_on')}`,
    page: { path: '/meetings', id: 'g.id' },
    places: cooperative,
    columns: [
      cooperativeColumn,
      { field: 'kind', sql: 'g.kind', type: 'text' },
      { field: 'eligible', sql: 'g.eligible', type: 'integer' },
      { field: 'present', sql: 'g.present', type: 'integer' },
    ],
  },
  {
    ...{ name: 'resolutions', ...groups, id: 'r.id', date: 'r.due_on', code: `k.code || ' ' || r.resolution_number` },
    from: 'resolution r join cooperative k on k.id = r.cooperative_id',
    where: `r.deleted_at is null and r.outcome = 'carried' and ${between('r.due_on')}`,
    page: { path: '/meetings', id: 'r.meeting_id' },
    places: cooperative,
    columns: [cooperativeColumn, { field: 'status', sql: 'r.follow_up', type: 'text' }],
  },
  {
    ...{ name: 'members', ...people, id: 'm.id', date: 'm.joined_on', code: `k.code || ' ' || m.member_number` },
    from: `(select m.*, coalesce(${stateAtEnd('membership_step', 'membership_id', 'm.id')}, m.status) as state from membership m) m
      join person p on p.id = m.person_id join cooperative k on k.id = m.cooperative_id`,
    where: `m.deleted_at is null and m.joined_on <= $to and m.state = 'active'`,
    page: { path: '/people', id: 'p.id' },
    places: cooperative,
    columns: [cooperativeColumn, { field: 'category', sql: 'm.category', type: 'text' }],
  },
  {
    ...{ name: 'joining', ...people, id: 'm.id', date: 'm.joined_on', code: `k.code || ' ' || m.member_number` },
    from: 'membership m join person p on p.id = m.person_id join cooperative k on k.id = m.cooperative_id',
    where: `m.deleted_at is null and m.status <> 'applicant' and ${between('m.joined_on')}`,
    page: { path: '/people', id: 'p.id' },
    places: cooperative,
    columns: [cooperativeColumn],
  },
  {
    ...{ name: 'leaving', ...people, id: 'm.id', date: 'm.exited_on', code: `k.code || ' ' || m.member_number` },
    from: 'membership m join person p on p.id = m.person_id join cooperative k on k.id = m.cooperative_id',
    where: `m.deleted_at is null and ${between('m.exited_on')}`,
    page: { path: '/people', id: 'p.id' },
    places: cooperative,
    columns: [cooperativeColumn, { field: 'reason', sql: 'm.status_reason', type: 'text' }],
  },
  {
    ...{ name: 'offices', ...people, id: 't.id', date: 't.from_date', code: `k.code || ' ' || t.role` },
    from: 'term_of_office t join person p on p.id = t.person_id join cooperative k on k.id = t.cooperative_id',
    where: `t.deleted_at is null and k.deleted_at is null and t.from_date <= $to and t.to_date >= $to and (t.ended_on is null or t.ended_on > $to)`,
    page: { path: '/cooperatives', id: 'k.id' },
    places: cooperative,
    columns: [cooperativeColumn, { field: 'role', sql: 't.role', type: 'text' }],
  },
  ...['support', 'new-support'].map((name): Source => ({
    ...{ name, ...groups, id: 'u.id', date: 'u.from_date', code: 'h.name' },
    from: 'household_support u join cooperative k on k.id = u.cooperative_id join household h on h.id = u.household_id',
    where:
      name === 'support'
        ? `u.deleted_at is null and u.from_date <= $to and (u.to_date is null or u.to_date >= $to)`
        : `u.deleted_at is null and ${between('u.from_date')}`,
    page: { path: '/households', id: 'h.id' },
    places: cooperative,
    columns: [cooperativeColumn, { field: 'kind', sql: 'u.kind', type: 'text' }],
  })),
  ...['jobs', 'new-jobs'].map((name): Source => ({
    ...{ name, ...people, id: 'j.id', date: 'j.from_date', code: 'j.title' },
    from: 'job j join person p on p.id = j.person_id join cooperative k on k.id = j.cooperative_id',
    where:
      name === 'jobs'
        ? `j.deleted_at is null and j.from_date <= $to and (j.to_date is null or j.to_date >= $to)`
        : `j.deleted_at is null and ${between('j.from_date')}`,
    page: { path: '/people', id: 'p.id' },
    places: cooperative,
    columns: [cooperativeColumn, { field: 'hoursPerWeek', sql: 'j.hours_per_week', type: 'integer' }],
  })),
  {
    ...{ name: 'estimates', ...groups, id: 'i.id', date: 'i.estimated_on', code: 'k.code' },
    from: 'indirect_estimate i join cooperative k on k.id = i.cooperative_id',
    where: `i.id = (select x.id from indirect_estimate x where x.cooperative_id = i.cooperative_id and x.deleted_at is null and x.estimated_on <= $to
      order by x.estimated_on desc, x.created_at desc limit 1)`,
    page: { path: '/cooperatives', id: 'k.id' },
    places: cooperative,
    columns: [cooperativeColumn, { field: 'method', sql: 'i.method', type: 'text' }],
  },
];
