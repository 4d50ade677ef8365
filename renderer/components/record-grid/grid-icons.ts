const svgNamespace = 'http://www.w3.org/2000/svg';

/** Lines of each icon on a field of 24 by 24. */
const lines = {
  sortAscending: 'M12 19V5M6 11l6-6 6 6',
  sortDescending: 'M12 5v14M6 13l6 6 6-6',
  columnMoveMove: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
  columnMoveLeft: 'M19 12H5M11 6l-6 6 6 6',
  columnMoveRight: 'M5 12h14M13 6l6 6-6 6',
  columnMovePin: 'M9 4h6l-1 7 4 3H6l4-3zM12 14v7',
  columnMoveHide: 'M4 4l16 16M3 12s3-6 9-6 9 6 9 6-3 6-9 6-9-6-9-6z',
  dropNotAllowed: 'M5 5l14 14M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18z',
};

function drawing(path: string): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: '15',
    height: '15',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  })) {
    svg.setAttribute(name, value);
  }
  const shape = document.createElementNS(svgNamespace, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

/** The grid's own icons are `data:` addresses, which the content security policy does not let through; these are drawn in the page. */
export const gridIcons: Record<string, () => SVGElement> = Object.fromEntries(
  Object.entries(lines).map(([name, path]) => [name, () => drawing(path)]),
);
