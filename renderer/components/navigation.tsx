import { Anchor, Button } from '@mantine/core';
import type { AnchorProps, ButtonProps } from '@mantine/core';
import { Link, useCanGoBack, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Target {
  /** Path inside the program, for example `/people/<id>`. */
  readonly to: string;
  readonly children: ReactNode;
}

/**
 * A path as the router takes it: what stands behind `?` (filters, a tab) apart. The routes do not declare what they accept there, so its
 * type is the router's "anything".
 */
export function routerTarget(to: string): { to: string; search: true } {
  const [path = '/', query = ''] = to.split('?', 2);
  const search = [...new URLSearchParams(query)].map(([name, text]) => [name, readValue(text)] as const);
  return { to: path, search: Object.fromEntries(search) as unknown as true };
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A link to another page of the program. */
export function PageLink({ to, children, ...rest }: Target & Omit<AnchorProps, 'component'>) {
  return (
    <Anchor component={Link} {...routerTarget(to)} {...rest}>
      {children}
    </Anchor>
  );
}

/** A link that looks like a button. */
export function LinkButton({ to, children, ...rest }: Target & Omit<ButtonProps, 'component'>) {
  return (
    <Button component={Link} {...routerTarget(to)} {...rest}>
      {children}
    </Button>
  );
}

/** Goes to a path of the program. */
export function useGo(): (to: string) => void {
  const navigate = useNavigate();
  return (to) => void navigate(routerTarget(to));
}

/** Goes to the page before, or to the given one when the program was opened here. */
export function useGoBack(otherwise: string): () => void {
  const canGoBack = useCanGoBack();
  const go = useGo();
  return () => {
    if (canGoBack) window.history.back();
    else go(otherwise);
  };
}

/** The `$id` of the page's path. */
export function useRecordId(): string {
  return usePathParam('id');
}

export function usePathParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  return params[name] ?? '';
}
