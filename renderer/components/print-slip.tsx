import { Portal } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.ts';
import { visible } from './format.ts';
import { styleNonce } from './nonce.ts';
import classes from './print-slip.module.css';
import type { SlipPaper } from './slip-paper.tsx';

interface PrintSlipProps {
  readonly paper: SlipPaper;
  /** What kind of slip it is, for example "Delivery receipt". */
  readonly title: string;
  /** Its number, in large type. */
  readonly number: string;
  /** Printed again: it says so across its head. */
  readonly copy?: boolean;
  /** Something that makes it worthless, for example that it is void. */
  readonly mark?: string | null;
  readonly children: ReactNode;
  /** Called once the print dialog is closed. Without it the slip is only shown. */
  readonly onPrinted?: () => void;
}

/**
 * A receipt on A5 or on the paper roll of a receipt printer. With `onPrinted` it is printed as soon as it stands and is never seen on the
 * screen; without, it stands in the page as it would be printed. While one is there, nothing else is printed.
 */
export function PrintSlip({ onPrinted, ...slip }: PrintSlipProps) {
  const sheet = useRef<HTMLElement>(null);
  const printed = useRef(onPrinted);
  useLayoutEffect(() => {
    printed.current = onPrinted;
  });
  const { paper } = slip;
  useLayoutEffect(() => {
    if (sheet.current === null) return undefined;
    const page = pageStyle(paper, sheet.current);
    document.head.append(page);
    document.documentElement.setAttribute('data-printing-slip', '');
    if (printed.current) window.print();
    printed.current?.();
    return () => {
      page.remove();
      document.documentElement.removeAttribute('data-printing-slip');
    };
  }, [paper]);
  return onPrinted === undefined ? (
    <Slip {...slip} sheet={sheet} />
  ) : (
    <Portal reuseTargetNode={false}>
      <div className={classes.unseen}>
        <Slip {...slip} sheet={sheet} />
      </div>
    </Portal>
  );
}

interface SlipProps extends Omit<PrintSlipProps, 'onPrinted'> {
  readonly sheet: React.Ref<HTMLElement>;
}

function Slip({ paper, title, number, copy = false, mark, children, sheet }: SlipProps) {
  const { t } = useTranslation();
  const { office } = useSession();
  return (
    <article ref={sheet} className={classes.slip} data-paper={paper} data-slip>
      <header className={classes.head}>
        <div>{visible(office.name)}</div>
        <h1 className={classes.title}>{title}</h1>
        <div className={classes.number}>{number}</div>
        {copy && <div className={classes.mark}>{t('common:slip.copy')}</div>}
        {mark != null && <div className={classes.mark}>{mark}</div>}
      </header>
      {children}
    </article>
  );
}

const millimetresPerPixel = 25.4 / 96;
const cutMargin = 6;

/** A roll is cut where the slip ends, so its page is as long as what stands on it. */
function pageStyle(paper: SlipPaper, sheet: HTMLElement): HTMLStyleElement {
  const style = document.createElement('style');
  style.nonce = styleNonce();
  const length = Math.ceil(sheet.scrollHeight * millimetresPerPixel) + cutMargin;
  const size = paper === 'a5' ? 'A5' : `${paper === '80mm' ? 80 : 58}mm ${length}mm`;
  style.textContent = `@media print { @page { size: ${size}; margin: ${paper === 'a5' ? '10mm' : '0'}; @bottom-right { content: ''; } } }`;
  return style;
}

/** A line of a slip: what it is, and its value at the end of the line. */
export function SlipLine({ label, value, strong = false }: { label: string; value: ReactNode; strong?: boolean }) {
  return (
    <div className={classes.line} data-strong={strong || undefined}>
      <span>{label}</span>
      <span className={classes.value}>{value}</span>
    </div>
  );
}

/** Lines that belong together, under a rule. */
export function SlipPart({ children }: { readonly children: ReactNode }) {
  return <section className={classes.part}>{children}</section>;
}

/** Small type: how something is computed, whom to ask. */
export function SlipNote({ children }: { readonly children: ReactNode }) {
  return <p className={classes.note}>{children}</p>;
}

/** Lines to sign on. */
export function SlipSignatures({ names }: { readonly names: readonly string[] }) {
  return (
    <div className={classes.signatures}>
      {names.map((name) => (
        <div key={name} className={classes.signature}>
          {name}
        </div>
      ))}
    </div>
  );
}
