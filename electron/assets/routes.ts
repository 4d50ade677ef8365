import { guarded } from '../engine/context.ts';
import { answerCount, answerList } from '../storage/list-routes.ts';
import { disposeOf, handOver, recordCondition, recordMaintenance, reinstate } from './events.ts';
import { assetsListSql } from './list.ts';
import { createAsset, getAsset, removeAsset, updateAsset } from './service.ts';
import { readSpotCheckSheet, recordSpotCheck } from './spot-check.ts';

const { assets } = guarded;

export const assetsRoutes = {
  list: assets.list.handler(({ context, input }) => answerList(context, assetsListSql, input)),
  count: assets.count.handler(({ context, input }) => answerCount(context, assetsListSql, input)),
  get: assets.get.handler(({ context, input }) => getAsset(context, input.id)),
  create: assets.create.handler(({ context, input }) => createAsset(context, input)),
  update: assets.update.handler(({ context, input }) => updateAsset(context, input)),
  remove: assets.remove.handler(({ context, input }) => removeAsset(context, input)),
  recordCondition: assets.recordCondition.handler(({ context, input }) => recordCondition(context, input)),
  recordMaintenance: assets.recordMaintenance.handler(({ context, input }) => recordMaintenance(context, input)),
  handOver: assets.handOver.handler(({ context, input }) => handOver(context, input)),
  dispose: assets.dispose.handler(({ context, input }) => disposeOf(context, input)),
  reinstate: assets.reinstate.handler(({ context, input }) => reinstate(context, input)),
  spotCheckSheet: assets.spotCheckSheet.handler(({ context, input }) =>
    readSpotCheckSheet(context, input.cooperativeId),
  ),
  recordSpotCheck: assets.recordSpotCheck.handler(({ context, input }) => recordSpotCheck(context, input)),
};
