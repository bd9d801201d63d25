import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allExamples, renderExample } from './render.tsx';

const folders = readdirSync('app/ui', { withFileTypes: true }).filter(entry => entry.isDirectory());
const components = folders
  .map(folder => ({ name: folder.name, files: readdirSync(`app/ui/${folder.name}`) }))
  .filter(({ files }) => files.some(file => file.endsWith('.tsx')));

describe('every component', () => {
  it.each(components)('$name has examples', ({ name }) => {
    expect(allExamples.some(({ component }) => component === name)).toBe(true);
  });

  it.each(components)('$name brings its style sheet into ui.css', ({ name, files }) => {
    const sheet = readFileSync('app/ui/ui.css', 'utf8');
    for (const file of files.filter(each => each.endsWith('.css')).filter(() => name !== 'ground'))
      expect(sheet).toContain(`@import "./${name}/${file}" layer(parts);`);
  });
});

describe.each(['id', 'en'] as const)('examples in %s', language => {
  it.each(allExamples)('$id renders', ({ example }) => {
    const html = renderExample(example, language);
    expect(html).toMatch(/^<[a-z]/);
    // The security policy refuses inline styles; a missing word would show its own key.
    expect(html).not.toMatch(/ style="|undefined|\[object|>ui\./);
  });

  it.each(allExamples)('$id names every picture, control and region', ({ example }) => {
    const html = renderExample(example, language);
    for (const [svg] of html.matchAll(/<svg[^>]*>/g)) expect(svg).toMatch(/aria-hidden="true"|aria-label="/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/ (?:for|aria-labelledby)="([^"]+)"/g))
      for (const each of target!.split(' ')) expect(ids).toContain(each);
  });
});

it('names of examples are unique', () => {
  const ids = allExamples.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
