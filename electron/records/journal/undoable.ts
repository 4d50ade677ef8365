import type { EntitySchema } from 'typeorm';
import { communityDocument } from '../../communities/register.ts';
import { CommunityEntity } from '../../communities/entities.ts';
import { CooperativeEntity } from '../../cooperatives/entities.ts';
import { cooperativeDocument, derivedFields as cooperativeDerived } from '../../cooperatives/register.ts';
import { HouseholdEntity } from '../../households/entities.ts';
import { householdDocument } from '../../households/service.ts';
import { PartnerEntity } from '../../partners/entities.ts';
import { derivedFields as partnerDerived, partnerDocument } from '../../partners/register.ts';
import { derivedFields as personDerived } from '../../people/derive.ts';
import { PersonEntity } from '../../people/entities.ts';
import { refreshPerson } from '../../people/register.ts';
import { foldText } from '../../../shared/kernel/text.ts';
import type { RecordFields } from '../../storage/columns.ts';
import { indexRecords } from '../../storage/search-index.ts';
import type { Transaction } from '../../storage/transaction.ts';

/** How a change of a kind of record is taken back: what follows from the typed values is computed anew, never taken from the journal. */
export interface Undoable {
  readonly entity: EntitySchema<RecordFields>;
  derive(row: never, country: string): object;
  /** Renews what search and matching know of the record. */
  refresh(tx: Transaction, row: never): Promise<void>;
}

function undoable<T extends RecordFields>(
  entity: EntitySchema<T>,
  derive: (row: T, country: string) => object,
  refresh: (tx: Transaction, row: T) => Promise<void>,
): Undoable {
  return { entity: entity, derive, refresh };
}

/** Kinds whose changed fields can be put back one entry at a time. Steps of a life cycle and money have ways of their own. */
export const undoables: Readonly<Record<string, Undoable>> = {
  person: undoable(PersonEntity, personDerived, refreshPerson),
  household: undoable(
    HouseholdEntity,
    ({ name }) => ({ nameKey: foldText(name) }),
    (tx, row) => indexRecords(tx, [householdDocument(row)], false),
  ),
  community: undoable(
    CommunityEntity,
    ({ name }) => ({ nameKey: foldText(name) }),
    (tx, row) => indexRecords(tx, [communityDocument(row)], false),
  ),
  partner: undoable(PartnerEntity, partnerDerived, (tx, row) => indexRecords(tx, [partnerDocument(row)], false)),
  cooperative: undoable(CooperativeEntity, cooperativeDerived, (tx, row) =>
    indexRecords(tx, [cooperativeDocument(row)], false),
  ),
};
