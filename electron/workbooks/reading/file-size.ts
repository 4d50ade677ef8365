import { Refusal } from '../../../shared/kernel/refusal.ts';
import { inMegabytes, workbookLimits } from './limits.ts';

/** Throws workbook.empty or workbook.too_large for a size that needs no look inside. */
export function refuseSize(bytes: number, limit: number = workbookLimits.fileBytes): void {
  if (bytes === 0) throw new Refusal('workbook.empty');
  if (bytes > limit) {
    throw new Refusal('workbook.too_large', { size: inMegabytes(bytes), limit: inMegabytes(limit) });
  }
}
