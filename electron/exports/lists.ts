import { assetsListSql } from '../assets/list.ts';
import { communitiesListSql } from '../communities/list.ts';
import { cooperativesListSql, membersListSql } from '../cooperatives/list.ts';
import { householdSupportListSql } from '../cooperatives/care/list.ts';
import { householdsListSql } from '../households/list.ts';
import {
  deliveriesListSql,
  farmersListSql,
  marketPricesListSql,
  pricesListSql,
  supplyContractsListSql,
} from '../offtake/list.ts';
import { journalListSql } from '../records/journal/list.ts';
import { jobsListSql } from '../jobs/list.ts';
import { meetingsListSql, resolutionsListSql } from '../meetings/list.ts';
import { peopleListSql } from '../people/list.ts';
import { partnersListSql } from '../partners/list.ts';
import { trainingLists } from '../training/list.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { ListSql } from '../storage/list-query.ts';

/** Every list that can be exported and listed on the command line. */
export const exportableLists: readonly ListSql[] = [
  assetsListSql,
  communitiesListSql,
  cooperativesListSql,
  deliveriesListSql,
  farmersListSql,
  householdsListSql,
  householdSupportListSql,
  jobsListSql,
  journalListSql,
  marketPricesListSql,
  meetingsListSql,
  membersListSql,
  partnersListSql,
  peopleListSql,
  pricesListSql,
  resolutionsListSql,
  supplyContractsListSql,
  ...trainingLists,
];

export function exportableList(name: string): ListSql {
  const list = exportableLists.find((known) => known.definition.name === name);
  if (!list) throw new Refusal('list.unknown_field', { field: name });
  return list;
}
