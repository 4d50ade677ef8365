import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NearDouble } from '../../../shared/people/contract.ts';
import { useFormat, visible } from '../../components/format.ts';
import classes from './doubles.module.css';
import { reasonsText } from './reasons.ts';

export interface Pair {
  readonly id: string;
  readonly first: NearDouble;
  readonly second: NearDouble;
}

interface PairListProps {
  readonly pairs: readonly Pair[];
  readonly current: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Moves the focus within the list, so that the arrow keys walk through the pairs. */
function moveFocus(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[at + step]?.focus();
}

/** The waiting pairs, one line of names and one of reasons each. */
export function PairList({ pairs, current, onChoose }: PairListProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <ul className={classes.pairs} aria-label={t('doubles.list')} onKeyDown={moveFocus}>
      {pairs.map(({ id, first, second }) => (
        <li key={id}>
          <UnstyledButton className={classes['pair'] ?? ''} aria-current={id === current} onClick={() => onChoose(id)}>
            <Text size="sm" fw={600} component="span" display="block">
              {t('doubles.pair', { first: visible(first.name), second: visible(second.name) })}
            </Text>
            <Text size="xs" c="dimmed" component="span" display="block">
              {reasonsText(t, format, first.reasons)}
            </Text>
            {first.decision === 'later' && (
              <Text size="xs" component="span" display="block">
                {t('near.decided.later')}
              </Text>
            )}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
