import { ORPCError } from '@orpc/client';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isIsoDate } from '../../shared/kernel/dates.ts';
import { refusalData } from '../../shared/kernel/procedure.ts';
import { ConnectionLost } from './connection.ts';

export type ReadError =
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
      readonly field: string | undefined;
    }
  | { readonly kind: 'bug'; readonly id: string }
  | { readonly kind: 'connection' }
  | { readonly kind: 'cancelled' };

/** An engine of another version may know codes that this page does not; they are still shown. */
const anyRefusal = refusalData.extend({ code: z.string() });
const bugData = z.object({ id: z.string() });

function readOrpcError(error: ORPCError<string, unknown>): ReadError {
  const refusal = anyRefusal.safeParse(error.data);
  if (error.code === 'REFUSED' && refusal.success) {
    return { kind: 'refused', code: refusal.data.code, params: refusal.data.params, field: refusal.data.field };
  }
  if (error.code === 'BAD_REQUEST') return { kind: 'refused', code: 'input.invalid', params: {}, field: undefined };
  const bug = bugData.safeParse(error.data);
  return { kind: 'bug', id: bug.success ? bug.data.id : error.code };
}

/** Sorts whatever a call threw into the four kinds that the program can explain. */
export function readError(error: unknown): ReadError {
  if (error instanceof ORPCError) return readOrpcError(error as ORPCError<string, unknown>);
  if (error instanceof Error && error.name === 'AbortError') {
    return connectionWasLost(error) ? { kind: 'connection' } : { kind: 'cancelled' };
  }
  if (error instanceof ConnectionLost || (error instanceof Error && /WebSocket|closed/i.test(error.message))) {
    return { kind: 'connection' };
  }
  return { kind: 'bug', id: error instanceof Error ? error.name : 'unknown' };
}

/** oRPC ends the calls under way with an AbortError of its own when the transport closes. */
function connectionWasLost(error: Error): boolean {
  return /closed|peer/i.test(error.message);
}

/** The sentence for an error, in the user's language. Codes contain dots, so their keys are looked up whole. */
export function errorText(t: TFunction, error: unknown): string {
  const read = readError(error);
  switch (read.kind) {
    case 'refused':
      return refusalText(t, read.code, read.params);
    case 'bug':
      return t('common:error.bug', { id: read.id });
    case 'connection':
      return t('common:error.connection');
    case 'cancelled':
      return t('common:error.cancelled');
  }
}

export function refusalText(t: TFunction, code: string, params: Readonly<Record<string, string | number>>): string {
  const shown: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) shown[name] = typeof value === 'string' ? dateText(value) : value;
  return t(code, { ns: 'errors', nsSeparator: false, keySeparator: false, ...shown });
}

/** A date inside a sentence, with its month in words; other text as it is. English is written day first, as in the countries of the offices. */
function dateText(value: string): string {
  if (!isIsoDate(value)) return value;
  const locale = i18next.language === 'en' ? 'en-GB' : i18next.language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${value}T00:00:00Z`));
}

/** The one way a page shows an error that has no field or dialog of its own. */
export function useShowError(): (error: unknown) => void {
  const { t } = useTranslation();
  return (error) => {
    if (readError(error).kind === 'cancelled') return;
    notifications.show({ color: 'red', message: errorText(t, error), autoClose: 12_000, withBorder: true });
  };
}
