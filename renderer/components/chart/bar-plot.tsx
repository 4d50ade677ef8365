import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { flatRows, styleOf } from './chart-data.ts';
import type { ChartData, SeriesStyle } from './chart-data.ts';
import { axisText, gridColor, plotHeight, plotMargin } from './plot-frame.ts';

/** Bars side by side. The first series is solid, the others are hatched, each in its own direction. */
export function BarPlot({ data }: { readonly data: ChartData }) {
  const id = useId();
  const idOf = (index: number) => `${id}-${String(index)}`;
  return (
    <ResponsiveContainer width="100%" height={plotHeight}>
      <BarChart data={flatRows(data)} margin={plotMargin} accessibilityLayer={false}>
        <defs>
          {data.series.map(({ key }, index) => (
            <Hatch key={key} id={idOf(index)} style={styleOf(index)} />
          ))}
        </defs>
        <CartesianGrid stroke={gridColor} vertical={false} />
        <XAxis dataKey="label" tick={axisText} minTickGap={8} />
        <YAxis tick={axisText} tickFormatter={data.tick} width={72} />
        <Tooltip formatter={(value) => data.format(Number(value))} isAnimationActive={false} cursor={false} />
        {data.series.length > 1 && <Legend position="top" />}
        {data.series.map(({ key, title }, index) => {
          const { color, hatch } = styleOf(index);
          const fill = hatch === null ? color : `url(#${idOf(index)})`;
          return (
            <Bar
              key={key}
              dataKey={key}
              name={title}
              fill={fill}
              stroke={color}
              maxBarSize={48}
              isAnimationActive={false}
            />
          );
        })}
      </BarChart>
    </ResponsiveContainer>
  );
}

function Hatch({ id, style: { color, hatch } }: { readonly id: string; readonly style: SeriesStyle }) {
  if (hatch === null) return null;
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform={`rotate(${String(hatch)})`}>
      <rect width={6} height={6} fill="#fff" />
      <line x1={0} y1={0} x2={0} y2={6} stroke={color} strokeWidth={5} />
    </pattern>
  );
}
