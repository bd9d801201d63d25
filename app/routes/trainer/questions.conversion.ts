import { convertQuestions } from '~/bimtek/questions/conversion/convert-questions.ts';
import { formatOf } from '~/bimtek/questions/conversion/question-format.ts';
import { readQuestions } from '~/bimtek/questions/conversion/read-questions.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { readCapped } from '~/platform/http/read-capped.server.ts';
import { attachment } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'trainer.question-conversion', access: ['trainer', 'ukpbj'] });

/** A file of one megabyte in the other format: tags around every answer, pictures of larger bytes. */
const mostBytes = 8_000_000;

/** Gives back, as a file, the converted questions that the page has just shown; read once more, so that nothing else goes out. */
export const action = act(handle, async v => {
  const bytes = await readCapped(v.request, mostBytes);
  if (!bytes) throw new Response(null, { status: 413 });
  const type = v.request.headers.get('Content-Type') ?? '';
  const form = await new Response(Buffer.from(bytes), { headers: { 'Content-Type': type } }).formData();
  const name = String(form.get('name') ?? '');
  const format = formatOf(name);
  if (!format) throw new Response(null, { status: 400 });
  const file = await readQuestions(new TextEncoder().encode(String(form.get('text') ?? '')), format);
  const { text } = convertQuestions(file, format);
  if (!text) throw new Response(null, { status: 422 });
  const media = format === 'xml' ? 'application/xml; charset=utf-8' : 'text/plain; charset=utf-8';
  return attachment(text, { name, type: media });
});
