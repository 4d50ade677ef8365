import { encode } from 'uqr';

interface QrCodeProps {
  /** What the code holds. */
  readonly text: string;
  /** What it is, for who listens to the page. */
  readonly label: string;
  /** Edge in CSS units, for example `24mm`. */
  readonly size: string;
}

/** Cells of white around a code, as the standard asks for. */
const quietZone = 4;

/** A square code that a camera or a scanner reads, drawn as one shape so that it prints sharp at any size. */
export function QrCode({ text, label, size }: QrCodeProps) {
  const { data, size: cells } = encode(text, { ecc: 'M', border: quietZone });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(cells)} ${String(cells)}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
    >
      <rect width={cells} height={cells} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
