export { Chart } from './chart.tsx';
export type { ChartData, ChartRow, ChartSeries } from './chart-data.ts';
