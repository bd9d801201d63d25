// The table of npm run bench, for people; bench.json is the one for machines.
const figure = n => (n === undefined ? '' : n.toLocaleString('en', { maximumSignificantDigits: 4 }));
const ratio = n => (n === undefined ? '' : `${n.toFixed(2)}×`);

const columns = [
  ['', row => (row.pass ? ' ' : '✗')],
  ['measured', row => row.name],
  ['value', row => `${figure(row.value)} ${row.unit}`.trim()],
  ['baseline', row => figure(row.baseline)],
  ['ratio', row => ratio(row.ratio)],
  ['budget', row => row.budget ?? ''],
];
const rightAligned = new Set(['value', 'baseline', 'ratio']);

export function renderRows(rows) {
  const cells = [columns.map(([title]) => title), ...rows.map(row => columns.map(([, text]) => text(row)))];
  const widths = columns.map((_, at) => Math.max(...cells.map(line => line[at].length)));
  const lines = cells.map(line =>
    line
      .map((text, at) =>
        rightAligned.has(columns[at][0]) ? text.padStart(widths[at]) : text.padEnd(widths[at]),
      )
      .join('  ')
      .trimEnd(),
  );
  const over = rows.filter(row => !row.pass).length;
  return `${lines.join('\n')}\n\n${rows.length} measured, ${over} over budget\n`;
}
