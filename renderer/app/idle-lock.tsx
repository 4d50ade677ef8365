import { useIdle } from '@mantine/hooks';
import { useEffect } from 'react';
import { lock } from '../api/session.ts';

const idleMilliseconds = 10 * 60 * 1000;

/** Locks after ten minutes without a key or a movement of the mouse. */
export function IdleLock() {
  const idle = useIdle(idleMilliseconds, { initialState: false });
  useEffect(() => {
    if (idle) void lock();
  }, [idle]);
  return null;
}
