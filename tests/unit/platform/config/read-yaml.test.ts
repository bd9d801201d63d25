import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readYaml } from '~/platform/config/read-yaml.server.ts';

let folder: string;
let cache: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'laris-yaml-'));
  cache = path.join(folder, 'cache');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const text = 'channel: mbiz\nversion: 2\nwords: [a, "b: c"]\nnone:\nshare: 0.5\n';

describe('readYaml', () => {
  it('gives the same the first time and from what was kept', () => {
    const file = write('one.yml', text);
    expect(readYaml(file, cache)).toEqual(parse(text));
    const kept = readdirSync(cache);
    expect(kept).toHaveLength(1);
    expect(readYaml(file, cache)).toEqual(parse(text));
    expect(readdirSync(cache)).toEqual(kept);
  });
  it('reads anew what was changed', () => {
    const file = write('two.yml', text);
    readYaml(file, cache);
    write('two.yml', text.replace('mbiz', 'tisera'));
    expect(readYaml(file, cache)).toMatchObject({ channel: 'tisera' });
  });
  it('does not take a broken copy', () => {
    const own = path.join(folder, 'broken');
    const file = write('three.yml', text);
    readYaml(file, own);
    for (const name of readdirSync(own)) writeFileSync(path.join(own, name), '{"channel":');
    expect(readYaml(file, own)).toEqual(parse(text));
  });
  it('reads where nothing can be kept', () => {
    const occupied = write('not-a-folder', 'x');
    expect(readYaml(write('four.yml', text), path.join(occupied, 'cache'))).toEqual(parse(text));
  });
  it('fails for what is no YAML, and for a file that is not there', () => {
    mkdirSync(path.join(folder, 'empty'), { recursive: true });
    expect(() => readYaml(write('five.yml', 'a: [1, 2\nb'), cache)).toThrow();
    expect(() => readYaml(path.join(folder, 'nowhere.yml'), cache)).toThrow();
  });
});
