import type { EntityManager } from 'typeorm';
import { isRegistered, type ImportRow, type ResolvedLinks, type RowValues } from '../imports/definition.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { MembershipRow } from './entities.ts';
import type { NewMember } from './join.ts';

/** What a row says of a membership beside the person and the cooperative. */
export interface MembershipSaid {
  readonly joinedOn: string | null;
  readonly number: number | null;
  readonly category: MembershipRow['category'];
}

export function readMembership(values: RowValues): MembershipSaid {
  return {
    joinedOn: values.date('joinedOn'),
    number: values.integer('memberNumber'),
    category: (values.choice('category') ?? 'ordinary') as MembershipRow['category'],
  };
}

/** The member that a row makes of a person; without a date, joined today. */
export function newMember(
  tx: Transaction,
  { joinedOn, number, category }: MembershipSaid,
  ids: Pick<NewMember, 'cooperativeId' | 'personId'>,
): NewMember {
  return { ...ids, category, joinedOn: joinedOn ?? tx.today, number };
}

/** Open memberships by `<cooperative id> <person id>`. */
export class OpenMemberships {
  readonly #open: Map<string, { readonly id: string; readonly version: number }>;

  private constructor(open: Map<string, { readonly id: string; readonly version: number }>) {
    this.#open = open;
  }

  static async read(manager: EntityManager): Promise<OpenMemberships> {
    const rows = await manager.query<{ pair: string; id: string; version: number }[]>(
      `select cooperative_id || ' ' || person_id as pair, id, version from membership where deleted_at is null and status <> 'exited'`,
    );
    return new OpenMemberships(new Map(rows.map(({ pair, id, version }) => [pair, { id, version }])));
  }

  of(cooperativeId: string | null, personId: string | null): { readonly id: string; readonly version: number } | null {
    return this.#open.get(`${cooperativeId ?? ''} ${personId ?? ''}`) ?? null;
  }

  /** The membership of a row about a person in the cooperative it names. */
  ofRow(row: ImportRow, links: ResolvedLinks): { readonly id: string; readonly version: number } | null {
    return isRegistered(row.known) ? this.of(links.idOf(row, 'cooperative'), row.known.id) : null;
  }
}
