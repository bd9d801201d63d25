import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { audienceOf, audiences, belongsTo, manifestOf } from '~/ui/link/audience.ts';

const routes = path.resolve('app/routes');
const folders = readdirSync(routes, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

describe('the audience of a path', () => {
  it.each([
    ['/vendor', 'owner'],
    ['/vendor/products?all', 'owner'],
    ['/vendor.data', 'owner'],
    ['/learning/courses/x', 'owner'],
    ['/trainer/sessions', 'trainer'],
    ['/ukpbj', 'ukpbj'],
    ['/opd#places', 'opd'],
    ['/officer/registrations', 'officer'],
    ['/', 'door'],
    ['/account', 'door'],
    ['/learn/a/b', 'door'],
    ['/vendors', 'door'],
    ['/door', 'door'],
    ['products', 'door'],
  ])('%s: %s', (to, audience) => {
    expect(audienceOf(to)).toBe(audience);
  });
});

describe('the routes of an audience', () => {
  it('are those of its folders, and the root of all', () => {
    for (const audience of audiences) expect(belongsTo(audience, 'root')).toBe(true);
    expect(belongsTo('owner', 'routes/vendor')).toBe(true);
    expect(belongsTo('owner', 'routes/learner/courses.$course.quiz')).toBe(true);
    expect(belongsTo('owner', 'routes/ukpbj/unsold')).toBe(false);
    expect(belongsTo('trainer', 'routes/vendor/_index')).toBe(false);
  });

  it('never hold the page for addresses that lead nowhere', () => {
    for (const audience of audiences) expect(belongsTo(audience, 'routes/public/$')).toBe(false);
    expect(belongsTo('door', 'routes/public/learn._index')).toBe(true);
  });

  it('cover every folder with pages once', () => {
    for (const folder of folders) {
      const whose = audiences.filter(audience => belongsTo(audience, `routes/${folder}/_index`));
      expect([folder, whose.length]).toEqual([folder, folder === 'api' ? 0 : 1]);
    }
  });
});

it('the map of an audience stands beside the map of all', () => {
  expect(manifestOf('owner', '/assets/manifest-3c87.js')).toBe('/assets/manifest-3c87-owner.js');
});
