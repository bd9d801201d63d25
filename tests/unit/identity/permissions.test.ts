import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, actorId, isPemdaId, systemActor, visitor } from '~/identity/actor.ts';
import { type Action, can, permissions } from '~/identity/permissions.ts';
import { rights, roles } from '~/identity/roles.ts';

const actions = Object.keys(permissions) as Action[];
const me = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';

const actors = fc.record({
  kind: fc.constant('person' as const),
  personId: fc.constantFrom(me, other),
  pemda: fc.constantFrom('33.25', '32.16'),
  role: fc.constantFrom(...roles),
  rights: fc.constantFrom(...rights),
});

function person(role: (typeof roles)[number], right: (typeof rights)[number] = 'full'): Actor {
  return { kind: 'person', personId: me, pemda: '33.25', role, rights: right };
}

describe('can', () => {
  it('never lets a visitor do anything', () => {
    for (const action of actions) expect(can(visitor, action, { pemda: '33.25', personId: me })).toBe(false);
  });

  it('never reaches into another pemda, whatever the role', () => {
    fc.assert(
      fc.property(actors, fc.constantFrom(...actions), (actor, action) => {
        const foreign = actor.pemda === '33.25' ? '32.16' : '33.25';
        return !can(actor, action, { pemda: foreign, personId: actor.personId });
      }),
    );
    expect(can(systemActor('33.25'), 'sales.import', { pemda: '32.16' })).toBe(false);
  });

  it('lets a vendor edit its own product and no other', () => {
    expect(can(person('vendor'), 'product.edit', { pemda: '33.25', personId: me })).toBe(true);
    expect(can(person('vendor'), 'product.edit', { pemda: '33.25', personId: other })).toBe(false);
    expect(can(person('vendor'), 'product.edit', { pemda: '33.25' })).toBe(false);
  });

  it('lets staff decide and a vendor not', () => {
    expect(can(person('ukpbj'), 'registration.decide', { pemda: '33.25' })).toBe(true);
    for (const role of ['vendor', 'trainer', 'opd', 'officer'] as const) {
      expect(can(person(role), 'registration.decide', { pemda: '33.25', personId: me })).toBe(false);
    }
  });

  it('lets a view right look and never change', () => {
    const head = person('ukpbj', 'view');
    expect(can(head, 'sales.report', { pemda: '33.25' })).toBe(true);
    for (const action of [
      'registration.decide',
      'sales.import',
      'promotion.run',
      'programme.manage',
    ] as const) {
      expect(can(head, action, { pemda: '33.25' })).toBe(false);
    }
  });

  it('grants a view right nothing that the full right lacks', () => {
    fc.assert(
      fc.property(actors, fc.constantFrom(...actions), fc.constantFrom(me, other), (actor, action, owner) => {
        const thing = { pemda: actor.pemda, personId: owner };
        return (
          !can({ ...actor, rights: 'view' }, action, thing) ||
          can({ ...actor, rights: 'full' }, action, thing)
        );
      }),
    );
  });
});

describe('actor', () => {
  it('is named in the log by an id or its kind', () => {
    expect([actorId(person('vendor')), actorId(systemActor('33.25')), actorId(visitor)]).toEqual([
      me,
      'system',
      'visitor',
    ]);
  });

  it('knows the closed form of a pemda code', () => {
    expect(['33.25', '3325', '33.25.01', "33.25'", '', null].map(isPemdaId)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
