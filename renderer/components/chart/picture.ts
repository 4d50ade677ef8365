const scale = 2;
const kept = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-family', 'text-anchor'] as const;

/** Draws the chart inside an element as a PNG, twice as large as on the screen, on white. */
export async function pictureOf(container: HTMLElement, title: string): Promise<Blob> {
  const plot = container.querySelector<SVGSVGElement>('svg.recharts-surface');
  if (plot === null) throw new Error('there is no drawing to copy');
  const { width, height } = plot.getBoundingClientRect();
  const image = await loadImage(standAlone(plot, width, height));
  const canvas = document.createElement('canvas');
  const head = 28;
  canvas.width = width * scale;
  canvas.height = (height + head) * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser does not draw');
  context.scale(scale, scale);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height + head);
  context.fillStyle = '#000';
  context.font = '600 15px sans-serif';
  context.fillText(title, 8, 19);
  context.drawImage(image, 0, head, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came of it'))), 'image/png');
  });
}

/** The drawing with everything that style sheets gave it written into its attributes. */
function standAlone(plot: SVGSVGElement, width: number, height: number): string {
  const copy = plot.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [plot.querySelectorAll('*'), copy.querySelectorAll('*')];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const name of kept) copies[index]?.setAttribute(name, style.getPropertyValue(name));
    copies[index]?.removeAttribute('style');
  });
  copy.removeAttribute('style');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}

async function loadImage(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
