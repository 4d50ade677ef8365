import type { EntitySchema } from 'typeorm';
import type { Permission } from '../../shared/kernel/permissions.ts';
import type { RecordKind } from '../../shared/records/contract.ts';
import { restrictedPersonFields } from '../../shared/people/person.ts';
import { CommunityEntity } from '../communities/entities.ts';
import { CooperativeEntity, MembershipEntity, TermEntity } from '../cooperatives/entities.ts';
import { HouseholdEntity } from '../households/entities.ts';
import {
  BuyingPointEntity,
  DeliveryEntity,
  FarmCropEntity,
  PriceEntryEntity,
  ProductEntity,
  SupplyContractEntity,
} from '../offtake/entities.ts';
import { PersonEntity } from '../people/entities.ts';
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
};
