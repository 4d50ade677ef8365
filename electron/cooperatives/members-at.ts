import type { EntityManager } from 'typeorm';
import type { membershipCategories, MembershipStatus } from '../../shared/cooperatives/lists.ts';
import { fullName } from '../people/derive.ts';

/** A member of a past or present day, with what counting and the leaders' review need of the person and nothing more. */
export interface MemberAt {
  readonly membershipId: string;
  readonly personId: string;
  readonly number: number;
  readonly category: (typeof membershipCategories)[number];
  readonly name: string;
  readonly caseCode: string;
  readonly sex: string;
  readonly birthDate: string | null;
  readonly returnee: boolean;
  readonly youthAtRisk: boolean;
  readonly hostCommunityMember: boolean;
  readonly farmer: boolean;
  readonly joinedOn: string;
  readonly status: MembershipStatus;
}

type Row = Record<'returnee' | 'youthAtRisk' | 'hostCommunityMember' | 'farmer', number> &
  Record<'givenNames' | 'familyName', string> & { otherNames: string | null } & Omit<
    MemberAt,
    'name' | 'returnee' | 'youthAtRisk' | 'hostCommunityMember' | 'farmer'
  >;

/**
 * Who belonged to a cooperative on a day: admitted by then and not exited before or on it. Applicants do not belong yet; suspended members
 * still do, and their status says so. In the order of their numbers.
 */
export async function membersAt(manager: EntityManager, cooperativeId: string, at: string): Promise<MemberAt[]> {
  const rows = await manager.query<Row[]>(
    `select m.id as membershipId, m.person_id as personId, m.member_number as number, m.category, m.joined_on as joinedOn,
        coalesce((select s.status_before from membership_step s where s.membership_id = m.id and s.happened_on > ?
          order by s.happened_on, s.recorded_at, s.id limit 1), m.status) as status,
        p.given_names as givenNames, p.family_name as familyName, p.other_names as otherNames, p.sex, p.birth_date as birthDate,
        p.case_code as caseCode, p.returnee, p.youth_at_risk as youthAtRisk, p.host_community_member as hostCommunityMember, p.farmer
       from membership m join person p on p.id = m.person_id
      where m.cooperative_id = ? and m.deleted_at is null and m.joined_on <= ? and (m.exited_on is null or m.exited_on > ?)
      order by m.member_number`,
    [at, cooperativeId, at, at],
  );
  return rows.filter(({ status }) => status !== 'applicant').map(toMember);
}

function toMember({ givenNames, familyName, otherNames, ...row }: Row): MemberAt {
  return {
    ...row,
    name: fullName({ givenNames, familyName, otherNames }),
    returnee: row.returnee === 1,
    youthAtRisk: row.youthAtRisk === 1,
    hostCommunityMember: row.hostCommunityMember === 1,
    farmer: row.farmer === 1,
  };
}
