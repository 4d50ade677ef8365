import { guarded } from '../engine/context.ts';
import { readAlerts, snoozeAlert } from './alerts.ts';
import { readFigures } from './figures.ts';
import { searchEverything } from './service.ts';

const { home } = guarded;

export const homeRoutes = {
  alerts: home.alerts.handler(({ context }) => readAlerts(context)),
  snooze: home.snooze.handler(({ context, input }) => snoozeAlert(context, input)),
  figures: home.figures.handler(({ context }) => readFigures(context)),
  search: home.search.handler(({ context, input }) => searchEverything(context, input)),
};
