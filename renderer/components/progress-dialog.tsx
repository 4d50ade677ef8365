import { Button, Group, Modal, Progress as ProgressBar, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText, readError } from '../api/refusal.ts';
import { useFormat } from './format.ts';

/** How far a long work is; `step` is a text key, `total` 0 when it is not known. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

type ProgressEvent<R> = ({ kind: 'progress' } & Progress) | { kind: 'done'; result: R };

export interface LongWork {
  /** Null while nothing runs. */
  readonly progress: Progress | null;
  /** Why the last run failed, in the user's language. */
  readonly problem: string | null;
  /** Follows a stream of the contract to its result; `undefined` when it was cancelled or failed. */
  readonly run: <R>(start: (signal: AbortSignal) => Promise<AsyncIterable<ProgressEvent<R>>>) => Promise<R | undefined>;
  readonly cancel: () => void;
}

/** Runs a procedure that reports progress. Leaving the iteration makes the engine stop the work. */
export function useLongWork(): LongWork {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const controller = useRef<AbortController | null>(null);

  async function run<R>(
    start: (signal: AbortSignal) => Promise<AsyncIterable<ProgressEvent<R>>>,
  ): Promise<R | undefined> {
    const own = new AbortController();
    controller.current = own;
    setProblem(null);
    setProgress({ step: 'common:working', done: 0, total: 0 });
    try {
      for await (const event of await start(own.signal)) {
        if (own.signal.aborted) return undefined;
        if (event.kind === 'done') return event.result;
        setProgress(event);
      }
    } catch (error) {
      if (!own.signal.aborted && readError(error).kind !== 'cancelled') setProblem(errorText(t, error));
    } finally {
      setProgress(null);
    }
    return undefined;
  }
  return { progress, problem, run, cancel: () => controller.current?.abort() };
}

interface ProgressDialogProps {
  readonly title: string;
  readonly work: LongWork;
}

/** Shows a running work and lets it be cancelled. */
export function ProgressDialog({ title, work }: ProgressDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progress } = work;
  if (!progress) return null;
  const { done, total } = progress;
  const text = t(progress.step, { defaultValue: t('common:working') });
  return (
    <Modal
      opened
      onClose={work.cancel}
      title={title}
      centered
      closeOnClickOutside={false}
      withCloseButton={false}
      closeOnEscape={false}
    >
      <Stack>
        <ProgressBar
          value={total > 0 ? (done / total) * 100 : 100}
          animated={total === 0}
          striped={total === 0}
          aria-label={title}
        />
        <Text size="sm" role="status">
          {total > 0 ? t('common:progress', { text, done: format.number(done), total: format.number(total) }) : text}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={work.cancel}>
            {t('common:stop')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
