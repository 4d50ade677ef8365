import type { PageDefinition } from '../components/page.ts';
import { DoublesPage } from './doubles/doubles-page.tsx';
import { MergePage } from './doubles/merge-page.tsx';
import { EditPersonPage } from './form/edit-person-page.tsx';
import { NewPersonPage } from './form/new-person-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { EverythingPage } from './person/everything-page.tsx';
import { PersonPage } from './person/person-page.tsx';
import { PrintPersonPage } from './person/print-person-page.tsx';

export const peoplePages: readonly PageDefinition[] = [
  { path: '/people', page: PeoplePage },
  { path: '/people/new', page: NewPersonPage },
  { path: '/people/$id', page: PersonPage },
  { path: '/people/$id/edit', page: EditPersonPage },
  { path: '/people/$id/print', page: PrintPersonPage },
  { path: '/people/$id/everything', page: EverythingPage, needs: 'erasure.request' },
  { path: '/people/$id/merge/$otherId', page: MergePage },
  { path: '/doubles', page: DoublesPage },
];
