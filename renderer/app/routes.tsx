import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { PageFault } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { permittedPage } from './permitted-page.tsx';
import type { PageDefinition } from '../components/page.ts';

/** Every feature tells its pages in `renderer/<feature>/pages.ts`. */
const features = import.meta.glob<Record<string, readonly PageDefinition[]>>('../*/pages.ts', { eager: true });

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: PageFault });

const routes = Object.values(features)
  .flatMap((feature) => Object.values(feature).flat())
  .map((definition) =>
    createRoute({ getParentRoute: () => root, path: definition.path, component: permittedPage(definition) }),
  );

/** Addresses are behind the `#`: the page is one file, served by either shell. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  history: createHashHistory(),
  defaultPreload: false,
  scrollRestoration: true,
});
