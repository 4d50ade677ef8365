import { accountsRoutes } from '../accounts/routes.ts';
import { usersRoutes } from '../accounts/users/routes.ts';
import { assetsRoutes } from '../assets/routes.ts';
import { backupsRoutes, restoreRoutes } from '../backups/routes.ts';
import { communitiesRoutes } from '../communities/routes.ts';
import { partnersRoutes } from '../partners/routes.ts';
import { supportRoutes } from '../cooperatives/care/routes.ts';
import { cooperativesRoutes, membershipsRoutes } from '../cooperatives/routes.ts';
import { exportsRoutes } from '../exports/routes.ts';
import { homeRoutes } from '../home/routes.ts';
import { householdsRoutes } from '../households/routes.ts';
import { importsRoutes } from '../imports/routes.ts';
import { journalRoutes } from '../records/journal/routes.ts';
import { jobsRoutes } from '../jobs/routes.ts';
import { meetingsRoutes, resolutionsRoutes } from '../meetings/routes.ts';
import { officeRoutes } from '../office/routes.ts';
import {
  deliveriesRoutes,
  farmersRoutes,
  marketPricesRoutes,
  offtakeRoutes,
  pricesRoutes,
  supplyContractsRoutes,
} from '../offtake/routes.ts';
import { peopleRoutes } from '../people/routes.ts';
import { privacyRoutes } from '../people/privacy/routes.ts';
import { recordsRoutes } from '../records/routes.ts';
import { reportsRoutes } from '../reports/routes.ts';
import { trainingRoutes } from '../training/routes.ts';
import { open } from './context.ts';

/** The contract, implemented. A procedure without an implementation does not compile. */
export const router = open.router({
  accounts: accountsRoutes,
  assets: assetsRoutes,
  users: usersRoutes,
  backups: backupsRoutes,
  restore: restoreRoutes,
  communities: communitiesRoutes,
  partners: partnersRoutes,
  cooperatives: cooperativesRoutes,
  deliveries: deliveriesRoutes,
  exports: exportsRoutes,
  farmers: farmersRoutes,
  home: homeRoutes,
  households: householdsRoutes,
  imports: importsRoutes,
  marketPrices: marketPricesRoutes,
  journal: journalRoutes,
  jobs: jobsRoutes,
  meetings: meetingsRoutes,
  memberships: membershipsRoutes,
  office: officeRoutes,
  offtake: offtakeRoutes,
  people: peopleRoutes,
  prices: pricesRoutes,
  privacy: privacyRoutes,
  records: recordsRoutes,
  reports: reportsRoutes,
  supplyContracts: supplyContractsRoutes,
  ...trainingRoutes,
  resolutions: resolutionsRoutes,
  support: supportRoutes,
});
