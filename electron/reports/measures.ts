import { atLeast } from './sources/source.ts';

/**
 * What is counted of the records of a source: those that fulfil `when`, each as one, as `sum`, or only once for each `distinct`. Whole numbers
 * of the smallest unit.
 */
export interface Measure {
  readonly when?: string;
  readonly sum?: string;
  readonly distinct?: string;
}

export interface IndicatorMeasure {
  readonly numerator: Measure;
  readonly denominator?: Measure;
}

const all: Measure = {};
const women = `p.sex = 'female'`;
const is = (when: string): Measure => ({ when });
const sum = (expression: string, when?: string): Measure => ({
  sum: expression,
  ...(when === undefined ? {} : { when }),
});
const people = (when?: string): Measure => ({ distinct: 'p.id', ...(when === undefined ? {} : { when }) });
const share = (when: string, among: Measure = all): IndicatorMeasure => ({
  numerator: { ...among, when: among.when === undefined ? when : `${among.when} and ${when}` },
  denominator: among,
});

const reached = is(`t.status = 'reached'`);
const working = is(`t.status = 'reached' and t.work in ('wage', 'self-employed', 'cooperative')`);
const bothIncomes = `t.status = 'reached' and t.currency = $currency and t.income_before is not null and t.income_now is not null`;
const inCurrency = 'd.currency = $currency';
const withMarket = 'd.market_price_per_kg is not null';
const net = sum('d.net_grams');

/** How each indicator of the catalogue is counted, by its code. */
export const measures: Readonly<Record<string, IndicatorMeasure>> = {
  'PEOP-1': { numerator: all },
  'PEOP-2': share('p.returnee = 1'),
  'PEOP-3': share(women),
  'COOP-1': { numerator: all },
  'COOP-2': { numerator: is(`k.state in ('registered', 'active')`) },
  'COOP-3': share('k.governed'),
  'COOP-4': share(`k.members >= json_extract(k.by_laws, '$.minimumMembers')`),
  'COOP-5': { numerator: is(`g.kind = 'general'`) },
  'COOP-6': share('g.present >= g.quorum_needed'),
  'COOP-7': share(`r.follow_up = 'done'`),
  'MEMB-1': { numerator: people() },
  'MEMB-2': share(women),
  'MEMB-3': share('p.returnee = 1'),
  'MEMB-4': share(`${atLeast(15)} and not ${atLeast(30)}`),
  'MEMB-5': { numerator: all },
  'MEMB-6': { numerator: all },
  'MEMB-7': share(women),
  'TRAI-1': { numerator: people() },
  'TRAI-2': { numerator: people(`o.phase = 'business'`) },
  'TRAI-3': { numerator: people(`o.phase = 'vocational'`) },
  'TRAI-4': { numerator: people(`e.status = 'completed'`) },
  'TRAI-5': share(`e.status = 'completed'`),
  'TRAI-6': { numerator: is(`e.status = 'dropped-out'`) },
  'TRAI-7': { numerator: all },
  'TRAI-8': { numerator: all },
  'TRAI-9': { numerator: sum('s.minutes') },
  'TRAI-10': {
    numerator: sum('100 * (a.present + iif(o.excused_counts = 1, a.excused, 0)) + o.late_percent * a.late'),
    denominator: sum('100 * a.held'),
  },
  'TRAI-11': {
    numerator: sum('cast(round(100.0 * r.score / a.maximum - 100.0 * q.score / b.maximum) as integer)'),
    denominator: all,
  },
  'TRAC-1': { numerator: all },
  'TRAC-2': share(`t.status = 'reached'`),
  'TRAC-3': share(`t.work in ('wage', 'self-employed', 'cooperative')`, reached),
  'TRAC-4': share(`t.work in ('self-employed', 'cooperative')`, working),
  'TRAC-5': share('t.uses_skill = 1', is(`t.status = 'reached' and t.uses_skill is not null`)),
  'TRAC-6': share('t.income_now > t.income_before', is(bothIncomes)),
  'TRAC-7': {
    numerator: sum('t.income_now - t.income_before', bothIncomes),
    denominator: sum('t.income_before', bothIncomes),
  },
  'JOBS-1': { numerator: all },
  'JOBS-2': share('p.returnee = 1'),
  'JOBS-3': share(women),
  'JOBS-4': share('j.hours_per_week >= 20'),
  'JOBS-5': { numerator: all },
  'JOBS-6': { numerator: sum('i.people') },
  'AGRE-1': { numerator: all },
  'AGRE-2': { numerator: all },
  'AGRE-3': share('f.on_time'),
  'AGRE-4': { numerator: all },
  'OFFT-1': { numerator: all },
  'OFFT-2': { numerator: net },
  'OFFT-3': { numerator: sum('d.amount', inCurrency) },
  'OFFT-4': { numerator: people() },
  'OFFT-5': {
    numerator: sum('d.rejected_grams'),
    denominator: sum('d.net_grams + d.rejected_grams + d.deduction_grams'),
  },
  'OFFT-6': share(women, net),
  'OFFT-7': { numerator: all },
  'OFFT-8': { numerator: sum('coalesce(f.area_square_metres, 0)') },
  'PRIC-1': { numerator: sum('d.amount', inCurrency), denominator: sum('d.net_grams', inCurrency) },
  'PRIC-2': {
    numerator: sum('d.amount', `${inCurrency} and ${withMarket}`),
    denominator: sum(
      'cast(round(d.market_price_per_kg * d.net_grams / 1000.0) as integer)',
      `${inCurrency} and ${withMarket}`,
    ),
  },
  'PRIC-3': share(withMarket, net),
  'PRIC-4': share('d.price_per_kg >= d.market_price_per_kg', sum('d.net_grams', withMarket)),
  'FUND-1': { numerator: all },
  'FUND-2': { numerator: all },
};

export function measureOf(code: string): IndicatorMeasure {
  const measure = measures[code];
  if (!measure) throw new Error(`nobody said how ${code} is counted`);
  return measure;
}
