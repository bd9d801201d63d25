import { addWords, demandKebab, PlanError, pascal } from './names.mjs';

/** Who may open a page of each folder; public, auth and api answer anybody until told otherwise. */
const audiences = {
  public: "'public'",
  auth: "'public'",
  vendor: "['vendor']",
  trainer: "['trainer']",
  ukpbj: "['ukpbj']",
  opd: "['opd']",
};

const fileForm = /^(_index|\$?[a-zA-Z0-9_-]+(\.\$?[a-zA-Z0-9_-]+)*)$/;

/** reports.$reportId → reports-report-id: names the page and its words. */
function slugOf(file) {
  const words = file.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return demandKebab(words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''), 'Name of the page');
}

function source({ audience, slug, namespace, key }) {
  return `import type { MetaFunction } from '@remix-run/node';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';

export const handle = definePage({ id: '${audience}.${slug}', access: ${audiences[audience]}, words: ['${namespace}'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Laris' }];

/** Guard, at most three reads, view. */
export const loader = show(handle, async visit => ({ title: visit.t('${namespace}.${key}.title') }));

export default function ${pascal(slug)}() {
  const t = useWords();
  return (
    <>
      <h1>{t('${namespace}.${key}.title')}</h1>
      <p>{t('${namespace}.${key}.lead')}</p>
    </>
  );
}
`;
}

function test({ audience, file, slug, namespace, key }) {
  const open = audiences[audience] === "'public'";
  const params = [...file.matchAll(/\$(\w+)/g)].map(m => `${m[1]}: '${m[1] === 'pemda' ? '33.25' : 'x'}'`);
  const enter = `loader({ request: new Request('http://laris.test/'), params: {${params.length ? ` ${params.join(', ')} ` : ''}} })`;
  const body = open
    ? `  it('answers a visitor, with the words of the page', async () => {
    const page = await ${enter};
    expect(page.title).not.toBe('');
    expect(page.words).toHaveProperty('${namespace}.${key}.lead');
  });`
    : `  it('sends a visitor to sign in', async () => {
    const answer = await ${enter}.catch(thrown => thrown);
    expect(answer).toBeInstanceOf(Response);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toMatch(/^\\/sign-in/);
  });`;
  return `import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { loader } from '~/routes/${audience}/${file}.tsx';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

describe('page ${audience}.${slug}', () => {
${body}
});
`;
}

/** A page: guard, words, view, and the test of its door. The second word names the domain whose words it speaks. */
export function planRoute(input, house) {
  const [name, namespace, ...more] = input.split(' ');
  const [audience, file, ...rest] = name.split('/');
  if (!Object.hasOwn(audiences, audience) || !file || rest.length > 0 || !fileForm.test(file))
    throw new PlanError(
      `"${name}": write <audience>/<flat-file-name>; audiences: ${Object.keys(audiences).join(', ')}.`,
    );
  if (!namespace || more.length > 0 || !house.read(`content/locales/id/${namespace}.json`))
    throw new PlanError(
      `Name the domain whose words the page speaks, one of content/locales/id: ${name} <domain>.`,
    );
  const slug = file === '_index' ? 'home' : slugOf(file);
  const page = { audience, file, slug, namespace, key: `page-${audience}-${slug}` };
  return {
    create: {
      [`app/routes/${audience}/${file}.tsx`]: source(page),
      [`tests/routes/${audience}/${slug}.test.ts`]: test(page),
    },
    change: {
      ...addWords(house, namespace, 'id', {
        [`${page.key}.title`]: 'Judul halaman',
        [`${page.key}.lead`]: 'Satu kalimat: apa yang bisa dilakukan di sini.',
      }),
      ...addWords(house, namespace, 'en', {
        [`${page.key}.title`]: 'Title of the page',
        [`${page.key}.lead`]: 'One sentence: what can be done here.',
      }),
    },
  };
}
