import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { Register } from '../../../shared/training/attendance/contract.ts';
import type { AttendanceMark } from '../../../shared/training/choices.ts';
import { client } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { useShowError } from '../../api/refusal.ts';
import type { EntryValue, EntryValues } from '../../components/entry-grid/index.ts';

/** Marks that were set here and are not known to be kept yet, by session and enrolment. */
type Pending = Readonly<Record<string, Readonly<Record<string, AttendanceMark | null>>>>;

export type SavingState = 'saved' | 'waiting' | 'failed';

const quietMilliseconds = 500;

/**
 * The marks of a register as they are typed. They are kept by themselves a moment after the last key, a session at a time; a power cut costs
 * at most that moment. When somebody else marked meanwhile, theirs is shown and said.
 */
export function useRollCall(register: Register) {
  const [pending, setPending] = useState<Pending>({});
  const [failed, setFailed] = useState(false);
  const showError = useShowError();
  async function saveAll(): Promise<void> {
    for (const [sessionId, own] of Object.entries(pending)) {
      const stored = register.marks[sessionId] ?? {};
      const marks = Object.entries(own)
        .map(([enrolmentId, mark]) => ({ enrolmentId, before: stored[enrolmentId] ?? null, mark }))
        .filter(({ before, mark }) => before !== mark);
      try {
        if (marks.length > 0) await client.attendance.record({ sessionId, marks });
        setFailed(false);
      } catch (error) {
        setFailed(true);
        showError(error);
      }
      // Read first, so that the cells never flicker back to what they were.
      await queryClient.invalidateQueries();
      setPending((all) => without(all, sessionId, own));
    }
  }

  const save = useDebouncedCallback(() => void saveAll(), { delay: quietMilliseconds, flushOnUnmount: true });

  function change(enrolmentId: string, sessionId: string, value: EntryValue): void {
    const mark = value as AttendanceMark | null;
    setPending((all) => ({ ...all, [sessionId]: { ...all[sessionId], [enrolmentId]: mark } }));
    save();
  }

  const waiting = Object.keys(pending).length > 0;
  const state: SavingState = waiting ? 'waiting' : failed ? 'failed' : 'saved';
  return { values: valuesOf(register, pending), change, state };
}

/** Takes out what was kept; what was typed over it meanwhile stays. */
function without(all: Pending, sessionId: string, kept: Pending[string]): Pending {
  const rest = Object.entries(all[sessionId] ?? {}).filter(([id, mark]) => !(id in kept) || kept[id] !== mark);
  const others = Object.entries(all).filter(([id]) => id !== sessionId);
  return Object.fromEntries(rest.length === 0 ? others : [...others, [sessionId, Object.fromEntries(rest)]]);
}

function valuesOf({ trainees, sessions, marks }: Register, pending: Pending): EntryValues {
  return Object.fromEntries(
    trainees.map(({ enrolmentId }) => [
      enrolmentId,
      Object.fromEntries(
        sessions.map(({ id }) => {
          const own = pending[id];
          const mark = own && enrolmentId in own ? own[enrolmentId] : marks[id]?.[enrolmentId];
          return [id, mark ?? null];
        }),
      ),
    ]),
  );
}
