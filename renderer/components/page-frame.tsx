import type { ReactNode } from 'react';
import classes from './page-frame.module.css';

interface PageProps {
  /** The content takes the rest of the window, as a list does. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** The body of a page. */
export function Page({ fill = false, children }: PageProps) {
  return <div className={fill ? classes.fill : classes.page}>{children}</div>;
}
