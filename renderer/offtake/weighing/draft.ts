import { gramsFromKilograms } from '../../../shared/kernel/quantity.ts';
import type { RejectionReason, ScaleSource } from '../../../shared/offtake/choices.ts';
import type { Grade, OfftakeSetUp, Product } from '../../../shared/offtake/set-up/contract.ts';
import type { FarmerAtScale, PricesAtScale } from '../../../shared/offtake/weighing/contract.ts';
import type { DeliveryInput, DeliveryRecord } from '../../../shared/offtake/weighing/delivery.ts';
import { gradeOfReading, starchOf } from '../../../shared/offtake/weighing/readings.ts';
import { amountOf, netWeightOf } from '../../../shared/offtake/weighing/weights.ts';
import type { NetWeight, StarchWeights } from '../../../shared/offtake/weighing/weights.ts';

/** A weighing while it is being typed: numbers are text until they are read. */
export interface WeighingDraft {
  readonly farmer: FarmerAtScale | null;
  readonly cooperativeId: string | null;
  readonly productId: string | null;
  /** Chosen by hand; otherwise the reading proposes one, or the best of the product stands. */
  readonly gradeId: string | null;
  readonly containers: readonly { readonly containerId: string; readonly count: string }[];
  readonly gross: string;
  readonly scaleSource: Exclude<ScaleSource, 'import'>;
  readonly rejected: string;
  readonly rejectionReason: RejectionReason | null;
  readonly moisture: string;
  readonly dirt: string;
  readonly reading: string;
  readonly starchWeights: StarchWeights | null;
  readonly witness: string;
}

/** The next farmer usually brings the same product in the same containers. */
export function emptyDraft(setUp: OfftakeSetUp, before: WeighingDraft | null): WeighingDraft {
  const product = setUp.products.find(({ active, grades }) => active && grades.length > 0);
  const container = setUp.containers.find(({ active }) => active);
  return {
    farmer: null,
    cooperativeId: null,
    productId: before?.productId ?? product?.id ?? null,
    gradeId: null,
    containers:
      before?.containers.map(({ containerId }) => ({ containerId, count: '1' })) ??
      (container === undefined ? [] : [{ containerId: container.id, count: '1' }]),
    gross: '',
    scaleSource: 'typed',
    rejected: '',
    rejectionReason: null,
    moisture: '',
    dirt: '',
    reading: '',
    starchWeights: null,
    witness: before?.witness ?? '',
  };
}

type DecimalSign = '.' | ',';

/** A recorded delivery as it is typed anew. */
export function draftOf(delivery: DeliveryRecord, sign: DecimalSign): WeighingDraft {
  const decimal = (value: number, digits: number) => (value / 10 ** digits).toString().replace('.', sign);
  const percentOf = (kind: string) => {
    const found = delivery.deductions.find((deduction) => deduction.kind === kind);
    return found === undefined ? '' : decimal(found.permille, 1);
  };
  return {
    farmer: {
      id: delivery.personId,
      name: delivery.personName,
      caseCode: delivery.caseCode,
      detail: '',
      cooperatives:
        delivery.cooperativeId === null ? [] : [{ id: delivery.cooperativeId, name: delivery.cooperativeName ?? '' }],
      advanceBalance: 0,
    },
    cooperativeId: delivery.cooperativeId,
    productId: delivery.productId,
    gradeId: delivery.gradeId,
    containers: delivery.containers.map(({ containerId, count }) => ({ containerId, count: String(count) })),
    gross: decimal(delivery.grossGrams, 3),
    scaleSource: 'typed',
    rejected: delivery.rejectedGrams === 0 ? '' : decimal(delivery.rejectedGrams, 3),
    rejectionReason: delivery.rejectionReason,
    moisture: percentOf('moisture'),
    dirt: percentOf('dirt'),
    reading: delivery.reading === null ? '' : decimal(delivery.reading, 1),
    starchWeights: delivery.starchWeights,
    witness: delivery.witness ?? '',
  };
}

/** What a draft comes to as far as it can be read. */
export interface Weighed {
  readonly product: Product | null;
  readonly grade: Grade | null;
  readonly grossGrams: number | null;
  readonly rejectedGrams: number | null;
  readonly reading: number | null;
  readonly net: NetWeight | null;
  readonly pricePerKg: number | null;
  readonly amount: number | null;
}

/** Reads the texts of a draft with the office's decimal sign and computes with the engine's own rules. */
export function weighed(
  draft: WeighingDraft,
  setUp: OfftakeSetUp,
  prices: PricesAtScale | undefined,
  sign: DecimalSign,
): Weighed {
  const product = setUp.products.find(({ id }) => id === draft.productId) ?? null;
  const reading = readingOf(draft, sign);
  const grade = gradeOf(draft, product, reading);
  const grossGrams = gramsFromKilograms(draft.gross, sign);
  const rejectedGrams = draft.rejected.trim() === '' ? 0 : gramsFromKilograms(draft.rejected, sign);
  const net =
    grossGrams === null || rejectedGrams === null
      ? null
      : netWeightOf({
          grossGrams,
          rejectedGrams,
          containers: draft.containers.map(({ containerId, count }) => ({
            count: Number(count),
            tareGrams: setUp.containers.find(({ id }) => id === containerId)?.tareGrams ?? 0,
          })),
          deductions: deductionsOf(draft, sign),
        });
  const pricePerKg = prices?.prices.find(({ gradeId }) => gradeId === grade?.id)?.pricePerKg ?? null;
  const amount = net === null || net.netGrams <= 0 || pricePerKg === null ? null : amountOf(net.netGrams, pricePerKg);
  return { product, grade, grossGrams, rejectedGrams, reading, net, pricePerKg, amount };
}

function readingOf({ reading, starchWeights }: WeighingDraft, sign: DecimalSign): number | null {
  return starchWeights === null ? tenthsOf(reading, sign) : starchOf(starchWeights);
}

function gradeOf({ gradeId }: WeighingDraft, product: Product | null, reading: number | null): Grade | null {
  if (product === null) return null;
  const chosen = product.grades.find(({ id }) => id === gradeId);
  const proposed = reading === null ? null : gradeOfReading(product.grades, reading);
  return chosen ?? proposed ?? product.grades[0] ?? null;
}

function deductionsOf({ moisture, dirt }: WeighingDraft, sign: DecimalSign): DeliveryInput['deductions'] {
  return [
    { kind: 'moisture' as const, permille: tenthsOf(moisture, sign) ?? 0 },
    { kind: 'dirt' as const, permille: tenthsOf(dirt, sign) ?? 0 },
  ].filter(({ permille }) => permille > 0);
}

/** A number with at most one decimal as a whole number of tenths; `null` for anything else. */
function tenthsOf(text: string, sign: DecimalSign): number | null {
  const match = /^(\d{1,3})(?:[.,](\d))?$/.exec(text.trim());
  if (!match || (text.includes(sign === '.' ? ',' : '.') && match[2] !== undefined)) return null;
  return Number(match[1]) * 10 + Number(match[2] ?? 0);
}

/** The draft as the engine takes it; `null` while something it needs is missing. */
export function inputOf(
  draft: WeighingDraft,
  { product, grade, grossGrams, rejectedGrams, reading }: Weighed,
  at: { buyingPointId: string; weighedOn: string },
  sign: DecimalSign,
): DeliveryInput | null {
  if (draft.farmer === null || product === null || grade === null || grossGrams === null || rejectedGrams === null)
    return null;
  return {
    ...at,
    personId: draft.farmer.id,
    cooperativeId: draft.cooperativeId,
    productId: product.id,
    gradeId: grade.id,
    containers: draft.containers
      .map(({ containerId, count }) => ({ containerId, count: Number(count) }))
      .filter(({ count }) => count > 0),
    grossGrams,
    rejectedGrams,
    rejectionReason: draft.rejectionReason,
    deductions: deductionsOf(draft, sign),
    reading,
    starchWeights: draft.starchWeights,
    scaleSource: draft.scaleSource,
    witness: draft.witness.trim() === '' ? null : draft.witness.trim(),
  };
}
