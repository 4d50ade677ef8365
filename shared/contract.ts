import { accountsContract } from './accounts/contract.ts';
import { usersContract } from './accounts/users/contract.ts';
import { assetsContract } from './assets/contract.ts';
import { backupsContract, restoreContract } from './backups/contract.ts';
import { communitiesContract } from './communities/contract.ts';
import { partnersContract } from './partners/contract.ts';
import { supportContract } from './cooperatives/care/contract.ts';
import { cooperativesContract, membershipsContract } from './cooperatives/contract.ts';
import { exportsContract } from './exports/contract.ts';
import { homeContract } from './home/contract.ts';
import { householdsContract } from './households/contract.ts';
import { importsContract } from './imports/contract.ts';
import { farmersContract, supplyContractsContract } from './offtake/farmers/contract.ts';
import { marketPricesContract, pricesContract } from './offtake/prices/contract.ts';
import { offtakeContract } from './offtake/set-up/contract.ts';
import { deliveriesContract } from './offtake/weighing/contract.ts';
import { journalContract } from './records/journal/contract.ts';
import { jobsContract } from './jobs/contract.ts';
import { meetingsContract, resolutionsContract } from './meetings/contract.ts';
import { officeContract } from './office/contract.ts';
import { peopleContract } from './people/contract.ts';
import { privacyContract } from './people/privacy/contract.ts';
import { recordsContract } from './records/contract.ts';
import { reportsContract } from './reports/contract.ts';
import { trainingContract } from './training/contract.ts';

/** The one API between the page and the engine. */
export const contract = {
  accounts: accountsContract,
  assets: assetsContract,
  users: usersContract,
  backups: backupsContract,
  restore: restoreContract,
  communities: communitiesContract,
  partners: partnersContract,
  cooperatives: cooperativesContract,
  deliveries: deliveriesContract,
  exports: exportsContract,
  farmers: farmersContract,
  home: homeContract,
  households: householdsContract,
  imports: importsContract,
  marketPrices: marketPricesContract,
  journal: journalContract,
  jobs: jobsContract,
  meetings: meetingsContract,
  memberships: membershipsContract,
  office: officeContract,
  offtake: offtakeContract,
  people: peopleContract,
  prices: pricesContract,
  privacy: privacyContract,
  records: recordsContract,
  reports: reportsContract,
  supplyContracts: supplyContractsContract,
  ...trainingContract,
  resolutions: resolutionsContract,
  support: supportContract,
};

export type Contract = typeof contract;
