import { Alert } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, readError } from '../api/refusal.ts';

export interface Action {
  readonly running: boolean;
  /** An alert with the refusal of the last run, to be placed beside the button. */
  readonly problem: ReactNode;
  /** Answers whether it succeeded. A second call while one runs does nothing. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Runs one command at a time and keeps what it was refused for, in words. */
export function useAction(): Action {
  const { t } = useTranslation();
  const [running, setRunning] = useState(false);
  const [text, setText] = useState<string | null>(null);
  async function run(work: () => Promise<unknown>): Promise<boolean> {
    if (running) return false;
    setRunning(true);
    setText(null);
    try {
      await work();
      return true;
    } catch (error) {
      if (readError(error).kind !== 'cancelled') setText(errorText(t, error));
      return false;
    } finally {
      setRunning(false);
    }
  }
  const problem =
    text === null ? null : (
      <Alert color="red" role="alert">
        {text}
      </Alert>
    );
  return { running, problem, run };
}
