import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { flatRows, styleOf } from './chart-data.ts';
import type { ChartData } from './chart-data.ts';
import { axisText, gridColor, plotHeight, plotMargin } from './plot-frame.ts';

/** Lines over time. A gap in the data is a gap in the line. */
export function LinePlot({ data }: { readonly data: ChartData }) {
  return (
    <ResponsiveContainer width="100%" height={plotHeight}>
      <LineChart data={flatRows(data)} margin={plotMargin} accessibilityLayer={false}>
        <CartesianGrid stroke={gridColor} vertical={false} />
        <XAxis dataKey="label" tick={axisText} minTickGap={24} />
        <YAxis tick={axisText} tickFormatter={data.tick} width={72} />
        <Tooltip formatter={(value) => data.format(Number(value))} isAnimationActive={false} />
        <Legend position="top" />
        {data.series.map(({ key, title }, index) => {
          const { color, dash, symbol } = styleOf(index);
          return (
            <Line
              key={key}
              dataKey={key}
              name={title}
              type="linear"
              stroke={color}
              strokeWidth={2}
              strokeDasharray={dash}
              legendType={symbol}
              dot={data.rows.length > 60 ? false : { symbol, r: 4, fill: color, strokeDasharray: '' }}
              connectNulls={false}
              isAnimationActive={false}
            />
          );
        })}
      </LineChart>
    </ResponsiveContainer>
  );
}
