import type { client } from '../../api/client.ts';

/** An assessment with its trainees and results, as the contract answers. */
export type Sheet = Awaited<ReturnType<typeof client.assessments.get>>;
