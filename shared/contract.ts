import { accountsContract } from './accounts/contract.ts';
import { communitiesContract } from './communities/contract.ts';
import { cooperativesContract, membershipsContract } from './cooperatives/contract.ts';
import { exportsContract } from './exports/contract.ts';
import { homeContract } from './home/contract.ts';
import { householdsContract } from './households/contract.ts';
import { importsContract } from './imports/contract.ts';
import { officeContract } from './office/contract.ts';
import { peopleContract } from './people/contract.ts';
import { recordsContract } from './records/contract.ts';

/** The one API between the page and the engine. */
export const contract = {
  accounts: accountsContract,
  communities: communitiesContract,
  cooperatives: cooperativesContract,
  exports: exportsContract,
  home: homeContract,
  households: householdsContract,
  imports: importsContract,
  memberships: membershipsContract,
  office: officeContract,
  people: peopleContract,
  records: recordsContract,
};

export type Contract = typeof contract;
