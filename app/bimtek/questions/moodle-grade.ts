/** Shares of a mark that Moodle knows, in per cent (training.md §3.2: 33 is none, 33.33333 is). */
const grades = [
  ...[100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667],
  ...[14.28571, 12.5, 11.11111, 10, 5, 0],
];

/** Moodle forgives a hundred-thousandth of the whole mark. */
const slack = 0.001;

function nearest(percent: number): number {
  const size = Math.abs(percent);
  const best = grades.reduce((a, b) => (Math.abs(b - size) < Math.abs(a - size) ? b : a));
  return percent < 0 && best !== 0 ? -best : best;
}

/** The grade that is meant, exactly as Moodle counts it, or null when Moodle knows none like it. */
export function knownGrade(percent: number): number | null {
  const best = nearest(percent);
  return Math.abs(best - percent) < slack ? best : null;
}

/** The grade that a weight of an author stands for: 33 for a third; null from half a per cent away. */
export function roundedGrade(percent: number): number | null {
  const best = nearest(percent);
  return Math.abs(best - percent) <= 0.5 ? best : null;
}
