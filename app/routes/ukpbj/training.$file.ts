import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { attachSheet } from '~/platform/export/attach-sheet.server.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';
import {
  listOutcomeRows,
  listRecordRows,
  listStatements,
} from '~/programme/training-outcomes/list-training-rows.server.ts';
import { readQuestion } from '~/programme/training-outcomes/read-question.ts';
import { wibDay } from '~/reference/calendar-day.ts';

export const handle = definePage({ id: 'ukpbj.training-file', access: ['ukpbj'] });

/** `/ukpbj/training/outcomes.csv`, `records.xlsx`, `xapi.json`: with the grouping of the page that offers it. */
export const loader = act(handle, async v => {
  const [, name, ending] = /^(outcomes|records|xapi)\.(csv|xlsx|json)$/.exec(v.params.file ?? '') ?? [];
  const { searchParams, origin } = new URL(v.request.url);
  const now = v.clock.now();
  const asked = {
    pemda: v.pemda,
    origin: config().origin ?? origin,
    now,
    language: v.language,
    by: readQuestion(searchParams).by,
    say: (key: string) => v.t(`training.${key}`),
  };
  const today = wibDay(now);
  if (name === 'xapi' && ending === 'json') {
    const statements = await v.read(tx => listStatements(tx, asked));
    return attachment(JSON.stringify(statements), { name: `xapi-${today}.json`, type: 'application/json' });
  }
  if (name === undefined || name === 'xapi' || ending === 'json') throw notFound();
  const rows = await v.read(tx =>
    name === 'outcomes' ? listOutcomeRows(tx, asked) : listRecordRows(tx, asked),
  );
  const format = ending === 'csv' ? 'csv' : 'xlsx';
  const named = name === 'outcomes' ? 'setelah-bimtek' : 'catatan-belajar';
  return attachSheet(rows, { name: `${named}-${today}`, sheet: today, format });
});
