import { useLocation } from '@tanstack/react-router';

/** The quarter the address names; null means the one of today. */
export function useQuarterKey(): string | null {
  const { quarter = null } = useLocation().search as { quarter?: string | null };
  return quarter;
}
