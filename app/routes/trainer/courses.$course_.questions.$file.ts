import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { itemSheet } from '~/bimtek/questions/statistics/item-sheet.ts';
import { listFirstAttempts } from '~/bimtek/questions/statistics/list-first-attempts.server.ts';
import { summariseItems } from '~/bimtek/questions/statistics/summarise-items.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachSheet } from '~/platform/export/attach-sheet.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';

export const handle = definePage({ id: 'trainer.question-sheet', access: ['trainer', 'ukpbj'] });

/** The figures of a course's questions as `soal.csv` or `soal.xlsx`. */
export const loader = act(handle, async v => {
  const course = findCourse(v.params.course);
  const [, format] = /^soal\.(csv|xlsx)$/.exec(v.params.file ?? '') ?? [];
  if (!course || !format) throw notFound();
  const attempts = await v.read(tx => listFirstAttempts(tx, course));
  const asOf = wibDay(v.clock.now());
  const rows = itemSheet(summariseItems(course, v.language, attempts), asOf, v.t);
  return attachSheet(rows, {
    name: `soal-${course.id}-${asOf}`,
    sheet: asOf,
    format: format === 'csv' ? 'csv' : 'xlsx',
  });
});
