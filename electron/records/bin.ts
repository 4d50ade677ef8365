import type { z } from 'zod';
import { recordKinds, type binItem, type RecordKind } from '../../shared/records/contract.ts';
import { restoreAsset } from '../assets/service.ts';
import { restoreCooperative, restoreMembership, restoreSupport } from '../cooperatives/service.ts';
import { restoreCommunity } from '../communities/service.ts';
import { requireReach, type SessionContext } from '../engine/context.ts';
import { restoreHousehold } from '../households/service.ts';
import {
  BuyingPointEntity,
  DeliveryEntity,
  FarmCropEntity,
  ProductEntity,
  SupplyContractEntity,
} from '../offtake/entities.ts';
import { restorePrice } from '../offtake/service.ts';
import { restoreEstimate, restoreJob } from '../jobs/service.ts';
import { restoreMeeting, restoreResolution } from '../meetings/service.ts';
import { restorePartner } from '../partners/service.ts';
import { restorePerson } from '../people/service.ts';
import { reachCondition, scopeOfKind, type Sql } from '../storage/record-scopes.ts';
import { restoreRecord } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import { TermEntity } from '../cooperatives/entities.ts';
import { restoreCohort, restoreCourse, restoreEnrolment, restoreSession } from '../training/service.ts';
import { kindsOfRecord } from './kinds.ts';

const itemsPerPage = 50;

/** How each kind comes out of the bin, with what belongs to it. */
export const restores: Readonly<Record<RecordKind, (tx: Transaction, id: string) => Promise<unknown>>> = {
  person: restorePerson,
  household: restoreHousehold,
  community: restoreCommunity,
  partner: restorePartner,
  cooperative: restoreCooperative,
  membership: restoreMembership,
  buying_point: (tx, id) => restoreRecord(tx, BuyingPointEntity, id),
  delivery: (tx, id) => restoreRecord(tx, DeliveryEntity, id),
  farm_crop: (tx, id) => restoreRecord(tx, FarmCropEntity, id),
  price_entry: restorePrice,
  product: (tx, id) => restoreRecord(tx, ProductEntity, id),
  supply_contract: (tx, id) => restoreRecord(tx, SupplyContractEntity, id),
  term_of_office: (tx, id) => restoreRecord(tx, TermEntity, id),
  course: restoreCourse,
  cohort: restoreCohort,
  enrolment: restoreEnrolment,
  training_session: restoreSession,
  meeting: restoreMeeting,
  resolution: restoreResolution,
  asset: restoreAsset,
  job: restoreJob,
  indirect_estimate: restoreEstimate,
  household_support: restoreSupport,
};

/** What lies in the bin of the kinds the caller may read, newest first. Records merged into another are not there: a merge is undone. */
export async function readBin(context: SessionContext, { offset }: { offset: number }) {
  const kinds = recordKinds.filter((kind) => context.may(kindsOfRecord[kind].read));
  if (kinds.length === 0) return { total: 0, items: [] };
  const parts = await Promise.all(kinds.map((kind) => deletedSql(context, kind)));
  const all = parts.map(({ text }) => text).join(' union all ');
  const parameters = parts.flatMap((part) => part.parameters);
  const { reads } = context.office;
  const [count] = await reads.query<{ total: number }[]>(`select count(*) as total from (${all})`, parameters);
  const items = await reads.query<z.infer<typeof binItem>[]>(
    `select b.*, coalesce(u.name, '') as deletedBy from (${all}) b left join user_account u on u.id = b.deletedById
      order by b.deletedAt desc limit ${itemsPerPage} offset ?`,
    [...parameters, offset],
  );
  return { total: count?.total ?? 0, items };
}

export async function restore(
  context: SessionContext,
  { kind, id }: { kind: RecordKind; id: string },
): Promise<Record<string, never>> {
  await requireReach(context, kindsOfRecord[kind].write, { kind, id });
  await context.office.write(context.actor, (tx) => restores[kind](tx, id));
  return {};
}

async function deletedSql(context: SessionContext, kind: RecordKind): Promise<Sql> {
  const { read, label } = kindsOfRecord[kind];
  const within = reachCondition(scopeOfKind(kind), await context.reachFor(read), 'r.id');
  const merged = kind === 'person' ? ' and r.merged_into_id is null and r.erased_at is null' : '';
  const text = `select '${kind}' as kind, r.id as id, ${label} as label, r.deleted_at as deletedAt, r.deleted_by as deletedById,
    r.delete_reason as reason from ${kind} r where r.deleted_at is not null${merged} and ${within?.text ?? '1 = 1'}`;
  return { text, parameters: within?.parameters ?? [] };
}
