const units: [RegExp, number][] = [
  [/(\d+)\s*(?:h|hr|hrs|hour|hours|jam|j)(?![a-z])/i, 60],
  [/(\d+)\s*(?:m|min|mins|minute|minutes|mnt|menit)(?![a-z])/i, 1],
  [/(\d+)\s*(?:s|sec|secs|second|seconds|dtk|detik|d)(?![a-z])/i, 1 / 60],
];

/** Minutes of "1 hr 2 min", "1h 2m 30s", "1 jam 2 mnt", "62" or "1:02:30"; null when it is none of these. */
export function readDuration(cell: string): number | null {
  const text = cell.trim();
  if (/^\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  const watch = /^(\d+):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (watch) return Number(watch[1]) * 60 + Number(watch[2]) + Number(watch[3] ?? 0) / 60;
  const found = units.map(([form, minutes]) => {
    const match = form.exec(text);
    return match ? Number(match[1]) * minutes : null;
  });
  return found.every(each => each === null)
    ? null
    : found.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}
