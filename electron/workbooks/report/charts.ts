import type { writeXlsx } from 'hucre/xlsx';
import { escapeXml } from '../sanitise.ts';
import { columnLetters } from '../writing/column-letters.ts';
import { typedValue } from '../writing/list-columns.ts';
import type { FigureSheet, ReportCell, ReportChart } from './content.ts';

type PlaceholderChart = NonNullable<Parameters<typeof writeXlsx>[0]['sheets'][number]['charts']>[number];

const colours = ['1F4E78', 'ED7D31', '70AD47', '9DC3E6', '7F6000', '7030A0'];
const namespaces = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

/** What the library draws in a chart's place; it makes the drawing around it, its chart part is written again by {@link chartXml}. */
export function placeholderChart({ title, from, to, categories, series, at }: ReportChart): PlaceholderChart {
  const cells = (column: number) => `$${columnLetters(column)}$${from + 1}:$${columnLetters(column)}$${to + 1}`;
  return {
    type: 'column',
    title,
    series: series.map((column) => ({ name: title, values: cells(column), categories: cells(categories) })),
    anchor: {
      from: { row: at.row, col: at.column },
      to: { row: at.row + at.rows, col: at.column + at.columns },
    },
  };
}

/**
 * A native chart over the cells of a sheet. It refers to them, so it lives with them, and carries their values too, for programs that draw
 * without calculating.
 */
export function chartXml(sheet: FigureSheet, name: string, chart: ReportChart): string {
  const { kind, title } = chart;
  const series = chart.series.map((column, index) => seriesXml(sheet, name, chart, column, index)).join('');
  const axes = '<c:axId val="111"/><c:axId val="112"/>';
  const drawn =
    kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
      : barsXml(kind, series, axes);
  const across = kind === 'bar';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace ${namespaces}><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en-US" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${drawn}${categoryAxis(across)}${valueAxis(across)}</c:plotArea>${chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

function barsXml(kind: ReportChart['kind'], series: string, axes: string): string {
  const direction = kind === 'bar' ? 'bar' : 'col';
  const [grouping, overlap] = kind === 'stacked' ? ['stacked', '<c:overlap val="100"/>'] : ['clustered', ''];
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${overlap}${axes}</c:barChart>`;
}

function seriesXml(sheet: FigureSheet, name: string, chart: ReportChart, column: number, index: number): string {
  const colour = colours[index % colours.length] ?? '1F4E78';
  const place = (of: number, from: number, to: number) =>
    `'${name.replaceAll("'", "''")}'!$${columnLetters(of)}$${from + 1}:$${columnLetters(of)}$${to + 1}`;
  const texts = (of: number, from: number, to: number) => {
    const values = cellsOf(sheet, of, from, to).map((cell) => escapeXml(String(cell?.value ?? '')));
    return `<c:strRef><c:f>${escapeXml(place(of, from, to))}</c:f><c:strCache>${points(values)}</c:strCache></c:strRef>`;
  };
  const numbers = cellsOf(sheet, column, chart.from, chart.to).map(numberOf);
  const line = chart.kind === 'line';
  const look = line
    ? `<a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:round/></a:ln>`
    : `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const mark = line
    ? '<c:marker><c:symbol val="circle"/><c:size val="6"/></c:marker>'
    : '<c:invertIfNegative val="0"/>';
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${texts(column, chart.titles, chart.titles)}</c:tx><c:spPr>${look}</c:spPr>${mark}<c:cat>${texts(chart.categories, chart.from, chart.to)}</c:cat><c:val><c:numRef><c:f>${escapeXml(place(column, chart.from, chart.to))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(numbers)}</c:numCache></c:numRef></c:val>${line ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

function cellsOf(sheet: FigureSheet, column: number, from: number, to: number): (ReportCell | undefined)[] {
  return sheet.rows.slice(from, to + 1).map((row) => row[column]);
}

function numberOf(cell: ReportCell | undefined): string | null {
  const value = cell && typedValue(cell.value, { type: cell.type ?? 'text', decimals: cell.decimals ?? 2 });
  return typeof value === 'number' ? String(value) : null;
}

/** Cached points; one without a value is left out, not drawn as zero. */
function points(values: readonly (string | null)[]): string {
  const known = values.map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`));
  return `<c:ptCount val="${values.length}"/>${known.join('')}`;
}

function categoryAxis(across: boolean): string {
  const order = across ? 'maxMin' : 'minMax';
  return `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="112"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
}

function valueAxis(across: boolean): string {
  return `<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="${across ? 'max' : 'autoZero'}"/></c:valAx>`;
}
