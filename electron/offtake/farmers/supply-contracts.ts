import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { SupplyContractInput, SupplyContractRecord } from '../../../shared/offtake/farmers/contract.ts';
import { fulfilmentPercent } from '../../../shared/offtake/farmers/fulfilment.ts';
import type { SessionContext } from '../../engine/context.ts';
import { nextNumbers, readOffice } from '../../office/service.ts';
import { fullName } from '../../people/derive.ts';
import { PersonEntity } from '../../people/entities.ts';
import { createRecord, findRecord, removeRecord, updateRecord } from '../../storage/records.ts';
import { ProductEntity, SeasonEntity, SupplyContractEntity } from '../entities.ts';
import { deliveredOfContract } from '../list.ts';

export async function getSupplyContract({ office }: SessionContext, id: string): Promise<SupplyContractRecord> {
  const [found] = await readContracts(office.reads, 's.id = ?', id);
  if (!found) throw new Refusal('not_found');
  return found;
}

export function contractsOfPerson(manager: EntityManager, personId: string): Promise<SupplyContractRecord[]> {
  return readContracts(manager, 's.person_id = ? and s.deleted_at is null', personId);
}

/** Signs a contract under the office's next number, or changes one. What was weighed keeps the price it was weighed with. */
export function saveSupplyContract(
  { office, actor }: SessionContext,
  { existing, contract }: { existing: { id: string; version: number } | null; contract: SupplyContractInput },
): Promise<{ id: string }> {
  return office.write(actor, async (tx) => {
    await findRecord(tx.manager, PersonEntity, contract.personId);
    await findRecord(tx.manager, ProductEntity, contract.productId);
    const season = await findRecord(tx.manager, SeasonEntity, contract.seasonId);
    if (season.productId !== null && season.productId !== contract.productId)
      throw new Refusal('input.invalid', { field: 'seasonId' }, 'seasonId');
    if (existing !== null) {
      const { id } = await updateRecord(tx, SupplyContractEntity, existing, contract);
      return { id };
    }
    const number = await nextNumbers(tx, 'supply-contract', 1);
    const { currency } = await readOffice(tx.manager);
    const { id } = await createRecord(tx, SupplyContractEntity, { ...contract, number, currency });
    return { id };
  });
}

export async function removeSupplyContract(
  { office, actor }: SessionContext,
  { reason, ...ref }: { id: string; version: number; reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, (tx) => removeRecord(tx, SupplyContractEntity, ref, { reason }));
  return {};
}

type Row = Omit<SupplyContractRecord, 'personName' | 'fulfilmentPercent' | 'deleted'> & {
  readonly givenNames: string;
  readonly familyName: string;
  readonly otherNames: string | null;
  readonly deleted: number;
};

async function readContracts(
  manager: EntityManager,
  where: string,
  parameter: string,
): Promise<SupplyContractRecord[]> {
  const rows = await manager.query<Row[]>(
    `select s.id, s.version, s.contract_number as number, s.person_id as personId, p.given_names as givenNames,
            p.family_name as familyName, p.other_names as otherNames, p.case_code as caseCode, s.product_id as productId,
            pr.name as productName, s.season_id as seasonId, e.name as seasonName, s.signed_on as signedOn,
            s.committed_grams as committedGrams, ${deliveredOfContract} as deliveredGrams, s.price_mechanism as priceMechanism,
            s.price_per_kg as pricePerKg, s.currency, s.notes, s.deleted_at is not null as deleted
       from supply_contract s join person p on p.id = s.person_id join product pr on pr.id = s.product_id
       join season e on e.id = s.season_id where ${where} order by e.from_date desc, s.contract_number desc`,
    [parameter],
  );
  return rows.map(({ givenNames, familyName, otherNames, deleted, ...row }) => ({
    ...row,
    personName: fullName({ givenNames, familyName, otherNames }),
    fulfilmentPercent: fulfilmentPercent(row.deliveredGrams, row.committedGrams),
    deleted: deleted === 1,
  }));
}
