import { breachGround } from '~/composition.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { findBreach } from '~/privacy/breach/find-breach.server.ts';
import { getBreachPack } from '~/privacy/breach/get-breach-pack.server.ts';
import { presentPack, writePackMarkdown } from '~/privacy/breach/present-breach.ts';
import { writePaper } from '~/privacy/write-paper.server.ts';

export const handle = definePage({ id: 'ukpbj.breach-pack', access: ['ukpbj'] });

export const loader = act(handle, async v => {
  const id = v.params.breachId ?? '';
  const office = v.place?.office ?? '';
  const found = await v.read(async tx => {
    const breach = isId(id) ? await findBreach(tx, id) : null;
    if (!breach) return null;
    const question = { pemda: v.pemda, office, breach, ground: breachGround, say: v.t, language: v.language };
    return { breach, pack: await getBreachPack(tx, question) };
  });
  if (!found) throw notFound();
  const { pack, breach } = found;
  const name = `laris-breach-${breach.id}`;
  const as = new URL(v.request.url).searchParams.get('as');
  const letters = [pack.authority, pack.person];
  if (as === 'json')
    return attachment(`${JSON.stringify({ breach, ...pack }, null, 2)}\n`, {
      name: `${name}.json`,
      type: 'application/json',
    });
  if (as === 'md') {
    const text = writePackMarkdown(letters, pack.trail, v.t);
    return attachment(text, { name: `${name}.md`, type: 'text/markdown; charset=utf-8' });
  }
  const sections = presentPack(letters, pack.trail, v.t, v.language);
  const title = pack.authority.title;
  const paper = await writePaper({
    title,
    language: v.language,
    lead: [office],
    sections,
    madeAt: v.clock.now(),
  });
  return attachment(new Uint8Array(paper), { name: `${name}.pdf`, type: 'application/pdf' });
});
