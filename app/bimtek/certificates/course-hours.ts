/** Hours of a course learnt alone, in jam pelajaran: its stated minutes, rounded to the nearest, at least one. */
export function courseHours(minutes: number, jpMinutes: number): number {
  return Math.max(1, Math.round(minutes / jpMinutes));
}
