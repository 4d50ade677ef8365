import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Officer } from '../../shared/cooperatives/contract.ts';
import { api } from '../api/client.ts';
import { today } from '../components/format.ts';

/** A term of office and whether it counts today, is still to begin, or is over. */
export interface TermInTime extends Officer {
  readonly phase: 'now' | 'later' | 'over';
}

/** Later than any term begins, so that every one of them is among those begun by then. */
const lastOfDays = '9999-12-31';

/** Every term of office of a cooperative: those of today first, then those to come, then those that are over. */
export function useTerms(cooperativeId: string): {
  readonly query: UseQueryResult;
  readonly terms: TermInTime[];
} {
  const at = today();
  const running = useQuery(api.cooperatives.officers.queryOptions({ input: { id: cooperativeId, at } }));
  const all = useQuery(
    api.cooperatives.officers.queryOptions({ input: { id: cooperativeId, at: lastOfDays, past: true } }),
  );
  const now = new Set(running.data?.officers.map(({ id }) => id));
  const terms = (all.data?.officers ?? []).map((term): TermInTime => {
    const begun = term.from <= at;
    const phase = now.has(term.id) ? 'now' : begun || term.endedOn !== null ? 'over' : 'later';
    return { ...term, phase };
  });
  const inPhase = (phase: TermInTime['phase']) => terms.filter((term) => term.phase === phase);
  return {
    query: running.data === undefined ? running : all,
    terms: [...inPhase('now'), ...inPhase('later'), ...inPhase('over')],
  };
}
