import { accountsRoutes } from '../accounts/routes.ts';
import { communitiesRoutes } from '../communities/routes.ts';
import { cooperativesRoutes, membershipsRoutes } from '../cooperatives/routes.ts';
import { exportsRoutes } from '../exports/routes.ts';
import { homeRoutes } from '../home/routes.ts';
import { householdsRoutes } from '../households/routes.ts';
import { importsRoutes } from '../imports/routes.ts';
import { officeRoutes } from '../office/routes.ts';
import { peopleRoutes } from '../people/routes.ts';
import { recordsRoutes } from '../records/routes.ts';
import { open } from './context.ts';

/** The contract, implemented. A procedure without an implementation does not compile. */
export const router = open.router({
  accounts: accountsRoutes,
  communities: communitiesRoutes,
  cooperatives: cooperativesRoutes,
  exports: exportsRoutes,
  home: homeRoutes,
  households: householdsRoutes,
  imports: importsRoutes,
  memberships: membershipsRoutes,
  office: officeRoutes,
  people: peopleRoutes,
  records: recordsRoutes,
});
