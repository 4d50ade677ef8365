import { guarded } from '../engine/context.ts';
import { answerCount, answerList } from '../storage/list-routes.ts';
import { getFarmer, removeCrop, saveCrop, saveProfile } from './farmers/farms.ts';
import { readStatement } from './farmers/statement.ts';
import { getSupplyContract, removeSupplyContract, saveSupplyContract } from './farmers/supply-contracts.ts';
import {
  deliveriesListSql,
  farmersListSql,
  marketPricesListSql,
  pricesListSql,
  supplyContractsListSql,
} from './list.ts';
import { createMarketPrice, removeMarketPrice } from './prices/market-prices.ts';
import { getPrice, removePrice, savePrice } from './prices/price-list.ts';
import { readScale } from './scale/scale.ts';
import { readSetUp } from './set-up/read-set-up.ts';
import {
  saveBuyingPoint,
  saveContainer,
  saveGrade,
  saveProduct,
  saveSeason,
  saveSettings,
} from './set-up/save-set-up.ts';
import { findFarmers, pricesAtScale } from './weighing/at-scale.ts';
import { readDay, readDaySheet } from './weighing/day.ts';
import { askVoid, correctDelivery, decideVoid, noteReprint, recordDelivery } from './weighing/deliveries.ts';
import { readDelivery } from './weighing/read-delivery.ts';

const { deliveries, farmers, marketPrices, offtake, prices, supplyContracts } = guarded;

export const offtakeRoutes = {
  setUp: offtake.setUp.handler(({ context }) => readSetUp(context)),
  saveProduct: offtake.saveProduct.handler(({ context, input }) => saveProduct(context, input)),
  saveGrade: offtake.saveGrade.handler(({ context, input }) => saveGrade(context, input)),
  saveContainer: offtake.saveContainer.handler(({ context, input }) => saveContainer(context, input)),
  saveBuyingPoint: offtake.saveBuyingPoint.handler(({ context, input }) => saveBuyingPoint(context, input)),
  saveSeason: offtake.saveSeason.handler(({ context, input }) => saveSeason(context, input)),
  saveSettings: offtake.saveSettings.handler(({ context, input }) => saveSettings(context, input)),
};

export const pricesRoutes = {
  list: prices.list.handler(({ context, input }) => answerList(context, pricesListSql, input)),
  count: prices.count.handler(({ context, input }) => answerCount(context, pricesListSql, input)),
  get: prices.get.handler(({ context, input }) => getPrice(context, input.id)),
  save: prices.save.handler(({ context, input }) => savePrice(context, input)),
  remove: prices.remove.handler(({ context, input }) => removePrice(context, input)),
};

export const marketPricesRoutes = {
  list: marketPrices.list.handler(({ context, input }) => answerList(context, marketPricesListSql, input)),
  count: marketPrices.count.handler(({ context, input }) => answerCount(context, marketPricesListSql, input)),
  create: marketPrices.create.handler(({ context, input }) => createMarketPrice(context, input)),
  remove: marketPrices.remove.handler(({ context, input }) => removeMarketPrice(context, input)),
};

export const deliveriesRoutes = {
  list: deliveries.list.handler(({ context, input }) => answerList(context, deliveriesListSql, input)),
  count: deliveries.count.handler(({ context, input }) => answerCount(context, deliveriesListSql, input)),
  get: deliveries.get.handler(({ context, input }) => readDelivery(context.office.reads, input.id)),
  findFarmers: deliveries.findFarmers.handler(({ context, input }) => findFarmers(context, input.search)),
  pricesAtScale: deliveries.pricesAtScale.handler(({ context, input }) => pricesAtScale(context, input)),
  record: deliveries.record.handler(({ context, input }) => recordDelivery(context, input)),
  correct: deliveries.correct.handler(({ context, input }) => correctDelivery(context, input)),
  askVoid: deliveries.askVoid.handler(({ context, input }) => askVoid(context, input)),
  decideVoid: deliveries.decideVoid.handler(({ context, input }) => decideVoid(context, input)),
  noteReprint: deliveries.noteReprint.handler(({ context, input }) => noteReprint(context, input.id)),
  scale: deliveries.scale.handler(({ context }) => ({ connected: context.gate.scale !== null })),
  readScale: deliveries.readScale.handler(({ context }) => readScale(context.gate.scale)),
  day: deliveries.day.handler(({ context, input }) => readDay(context, input)),
  daySheet: deliveries.daySheet.handler(({ context, input }) => readDaySheet(context, input)),
};

export const farmersRoutes = {
  list: farmers.list.handler(({ context, input }) => answerList(context, farmersListSql, input)),
  count: farmers.count.handler(({ context, input }) => answerCount(context, farmersListSql, input)),
  get: farmers.get.handler(({ context, input }) => getFarmer(context, input.personId)),
  saveProfile: farmers.saveProfile.handler(({ context, input }) => saveProfile(context, input)),
  saveCrop: farmers.saveCrop.handler(({ context, input }) => saveCrop(context, input)),
  removeCrop: farmers.removeCrop.handler(({ context, input }) => removeCrop(context, input)),
  statement: farmers.statement.handler(({ context, input }) => readStatement(context, input)),
};

export const supplyContractsRoutes = {
  list: supplyContracts.list.handler(({ context, input }) => answerList(context, supplyContractsListSql, input)),
  count: supplyContracts.count.handler(({ context, input }) => answerCount(context, supplyContractsListSql, input)),
  get: supplyContracts.get.handler(({ context, input }) => getSupplyContract(context, input.id)),
  save: supplyContracts.save.handler(({ context, input }) => saveSupplyContract(context, input)),
  remove: supplyContracts.remove.handler(({ context, input }) => removeSupplyContract(context, input)),
};
