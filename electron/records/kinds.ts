import type { EntitySchema } from 'typeorm';
import type { Permission } from '../../shared/kernel/permissions.ts';
import type { RecordKind } from '../../shared/records/contract.ts';
import { restrictedPersonFields } from '../../shared/people/person.ts';
import { AssetEntity } from '../assets/entities.ts';
import { PartnerEntity } from '../partners/entities.ts';
import { CommunityEntity } from '../communities/entities.ts';
import { CooperativeEntity, HouseholdSupportEntity, MembershipEntity, TermEntity } from '../cooperatives/entities.ts';
import { HouseholdEntity } from '../households/entities.ts';
import {
  BuyingPointEntity,
  DeliveryEntity,
  FarmCropEntity,
  PriceEntryEntity,
  ProductEntity,
  SupplyContractEntity,
} from '../offtake/entities.ts';
import { IndirectEstimateEntity, JobEntity } from '../jobs/entities.ts';
import { MeetingEntity, ResolutionEntity } from '../meetings/entities.ts';
import { PersonEntity } from '../people/entities.ts';
import { CohortEntity, CourseEntity, EnrolmentEntity, SessionEntity } from '../training/entities.ts';
import type { RecordFields } from '../storage/columns.ts';

/** What history, bin and attachments need to know of a kind of record. */
export interface KindOfRecord {
  readonly entity: EntitySchema<RecordFields>;
  readonly read: Permission;
  readonly write: Permission;
  /** SQL of the text that names a record in the bin; the record's table is `r`. */
  readonly label: string;
  /** Fields whose values only holders of `sensitive.protection` see. */
  readonly restricted: readonly string[];
}

const personName = `(select p.given_names || ' ' || p.family_name || ' (' || p.case_code || ')' from person p where p.id = r.person_id)`;
const cooperativeName = `(select k.name from cooperative k where k.id = r.cooperative_id)`;

function kind(
  entity: unknown,
  read: Permission,
  write: Permission,
  label: string,
  restricted: readonly string[] = [],
): KindOfRecord {
  return { entity: entity as EntitySchema<RecordFields>, read, write, label, restricted };
}

export const kindsOfRecord: Readonly<Record<RecordKind, KindOfRecord>> = {
  person: kind(
    PersonEntity,
    'people.read',
    'people.write',
    `r.given_names || ' ' || r.family_name || ' (' || r.case_code || ')'`,
    restrictedPersonFields,
  ),
  household: kind(HouseholdEntity, 'households.read', 'households.write', 'r.name'),
  partner: kind(PartnerEntity, 'partners.read', 'partners.write', 'r.name'),
  community: kind(CommunityEntity, 'communities.read', 'communities.write', 'r.name'),
  cooperative: kind(CooperativeEntity, 'cooperatives.read', 'cooperatives.write', `r.name || ' (' || r.code || ')'`),
  membership: kind(MembershipEntity, 'cooperatives.read', 'memberships.write', personName),
  buying_point: kind(BuyingPointEntity, 'offtake.read', 'offtake.set-up', 'r.name'),
  delivery: kind(DeliveryEntity, 'offtake.read', 'offtake.weigh', 'r.receipt'),
  farm_crop: kind(FarmCropEntity, 'offtake.read', 'offtake.weigh', personName),
  price_entry: kind(
    PriceEntryEntity,
    'offtake.read',
    'offtake.set-up',
    `(select g.name || ', ' || r.from_date from grade g where g.id = r.grade_id)`,
  ),
  product: kind(ProductEntity, 'offtake.read', 'offtake.set-up', 'r.name'),
  supply_contract: kind(
    SupplyContractEntity,
    'offtake.read',
    'offtake.weigh',
    `r.contract_number || ': ' || ${personName}`,
  ),
  term_of_office: kind(TermEntity, 'cooperatives.read', 'cooperatives.write', personName),
  course: kind(CourseEntity, 'training.read', 'training.write', `r.title || ' (' || r.code || ')'`),
  cohort: kind(CohortEntity, 'training.read', 'training.write', 'r.code'),
  enrolment: kind(EnrolmentEntity, 'training.read', 'training.write', personName),
  training_session: kind(
    SessionEntity,
    'training.read',
    'training.write',
    `(select k.code from cohort k where k.id = r.cohort_id) || ', ' || r.held_on`,
  ),
  meeting: kind(MeetingEntity, 'meetings.read', 'meetings.write', `r.held_on || ', ' || ${cooperativeName}`),
  resolution: kind(ResolutionEntity, 'meetings.read', 'meetings.write', 'substr(r.wording, 1, 120)'),
  asset: kind(AssetEntity, 'assets.read', 'assets.write', `r.name || ', ' || ${cooperativeName}`),
  job: kind(JobEntity, 'jobs.read', 'jobs.write', `r.title || ', ' || ${personName}`),
  indirect_estimate: kind(
    IndirectEstimateEntity,
    'jobs.read',
    'jobs.write',
    `r.estimated_on || ', ' || ${cooperativeName}`,
  ),
  household_support: kind(
    HouseholdSupportEntity,
    'cooperatives.read',
    'cooperatives.write',
    `(select h.name from household h where h.id = r.household_id) || ', ' || ${cooperativeName}`,
  ),
};
