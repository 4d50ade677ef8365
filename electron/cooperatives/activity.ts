import { In, type EntityManager } from 'typeorm';
import { MembershipEntity, MembershipStepEntity, type MembershipRow, type MembershipStepRow } from './entities.ts';

/** Days on which somebody was an active member: from the first day on, until the first day no longer; `null` when it goes on. */
export interface ActivePeriod {
  readonly from: string;
  readonly until: string | null;
}

/** When a person was an active member of a cooperative, over all memberships, earliest first. */
export async function activePeriods(
  manager: EntityManager,
  cooperativeId: string,
  personId: string,
): Promise<ActivePeriod[]> {
  const memberships = await manager.find(MembershipEntity, {
    where: { cooperativeId, personId },
    order: { joinedOn: 'ASC', number: 'ASC' },
  });
  const live = memberships.filter((membership) => membership.deletedAt === null);
  const steps = await manager.find(MembershipStepEntity, {
    where: { membershipId: In(live.map(({ id }) => id)) },
    order: { on: 'ASC', recordedAt: 'ASC', id: 'ASC' },
  });
  return live.flatMap((membership) =>
    periodsOf(
      membership,
      steps.filter(({ membershipId }) => membershipId === membership.id),
    ),
  );
}

function periodsOf(membership: MembershipRow, steps: readonly MembershipStepRow[]): ActivePeriod[] {
  const changes = [
    { status: steps[0]?.before ?? membership.status, on: membership.joinedOn },
    ...steps.map(({ status, on }) => ({ status, on })),
  ];
  return changes.flatMap(({ status, on }, index) => {
    const until = changes[index + 1]?.on ?? null;
    return status === 'active' && until !== on ? [{ from: on, until }] : [];
  });
}
