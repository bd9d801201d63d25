import { describe, expect, it } from 'vitest';
import {
  checkContexts,
  checkDates,
  checkTypes,
  findFaults,
  issuerOf,
  type Json,
  modelOf,
  validityOf,
} from '~/bimtek/credentials/check-schema.ts';
import {
  describeAchievement,
  instantText,
  jwtClaims,
  OB_CONTEXT,
  VC_CONTEXT,
} from '~/bimtek/credentials/credential.ts';
import * as an from './an-issuer.ts';

const json = () => an.plain() as unknown as Json;
const all = () => true;

describe('what is composed', () => {
  it('is what our own schema asks', () => {
    expect(findFaults(json())).toEqual([]);
    expect(checkContexts(json(), all)).toEqual([]);
    expect(checkTypes(json(), ['OpenBadgeCredential'])).toEqual([]);
  });

  it('names the holder, and the account only by its hash', () => {
    const text = JSON.stringify(json());
    expect(text).toContain(an.claim.recipient.name);
    expect(text).not.toContain(an.claim.recipient.personId);
  });

  it('leaves out an end and evidence that are not there', () => {
    const endless = an.plain(credential => delete credential.validUntil);
    expect('validUntil' in endless).toBe(false);
    expect('exp' in jwtClaims(endless)).toBe(false);
  });

  it('describes what was learnt under the address of the office', () => {
    expect(describeAchievement(an.claim.achievement, an.FOLDER)).toMatchObject({
      id: `${an.FOLDER}/achievements/foto-produk-v1`,
      creditsAvailable: 4,
      criteria: { narrative: 'Hadir dan lulus kuis.' },
    });
  });

  it('is dated in whole seconds', () => {
    expect(instantText(new Date('2026-11-20T02:00:00.987Z'))).toBe('2026-11-20T02:00:00Z');
  });

  it('repeats itself outside of the JWT', () => {
    expect(jwtClaims(an.plain())).toMatchObject({
      iss: an.DID,
      jti: an.claim.id,
      sub: `${an.claim.id}#holder`,
      nbf: Date.parse('2026-11-20T02:00:00Z') / 1000,
      exp: Date.parse('2029-11-20T02:00:00Z') / 1000,
      '@context': [VC_CONTEXT, OB_CONTEXT],
    });
  });
});

describe('contexts', () => {
  const of = (contexts: unknown) => checkContexts({ '@context': contexts }, url => !url.includes('evil'));

  it('begin with a data model and name Open Badges 3.0', () => {
    expect(of([VC_CONTEXT, OB_CONTEXT])).toEqual([]);
    expect(
      of(['https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context.json']),
    ).toEqual([]);
    for (const contexts of [
      undefined,
      VC_CONTEXT,
      [OB_CONTEXT, VC_CONTEXT],
      [VC_CONTEXT],
      ['https://w3id.org/openbadges/v2'],
    ])
      expect(of(contexts)).toEqual(['context-wrong']);
  });

  it('are all known ones', () => {
    expect(of([VC_CONTEXT, OB_CONTEXT, 'https://evil.example'])).toEqual(['context-unknown']);
    expect(of([VC_CONTEXT, OB_CONTEXT, {}])).toEqual(['context-unknown']);
  });

  it('need no badge for a list of what was taken back', () => {
    expect(checkContexts({ '@context': [VC_CONTEXT] }, all, false)).toEqual([]);
  });
});

describe('who and when', () => {
  it('an issuer is an address or an object with one', () => {
    expect(issuerOf({ issuer: 'did:x:y' })).toBe('did:x:y');
    expect(issuerOf({ issuer: { id: 'did:x:y' } })).toBe('did:x:y');
    for (const issuer of [undefined, null, '', 7, {}, { id: '' }, ['did:x:y']])
      expect(issuerOf({ issuer })).toBeNull();
  });

  it('each data model has its own words for the days', () => {
    const old = {
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      issuanceDate: '2026-01-01T00:00:00Z',
    };
    expect(modelOf(old)).toBe(1);
    expect(validityOf(old)).toEqual({ from: new Date('2026-01-01T00:00:00Z'), until: null });
    expect(validityOf({ ...old, expirationDate: '2027-01-01T00:00:00+07:00' }).until).toEqual(
      new Date('2026-12-31T17:00:00Z'),
    );
    expect(modelOf({ '@context': ['https://lain.example'] })).toBeNull();
  });

  it('the first and the last instant count', () => {
    const days = {
      '@context': [VC_CONTEXT],
      validFrom: '2026-01-01T00:00:00Z',
      validUntil: '2026-12-31T00:00:00Z',
    };
    const on = (day: string) => checkDates(days, new Date(day));
    expect(on('2026-01-01T00:00:00Z')).toEqual([]);
    expect(on('2026-12-31T00:00:00Z')).toEqual([]);
    expect(on('2025-12-31T23:59:59Z')).toEqual(['not-yet-valid']);
    expect(on('2026-12-31T00:00:01Z')).toEqual(['expired']);
  });
});

describe('the schema', () => {
  const faults = (change: (credential: Json) => void) => findFaults(an.plain(change) as unknown as Json);

  it('asks a zone of every instant, and a real day', () => {
    for (const day of ['2026-11-20', '2026-11-20T02:00:00', '2026-13-20T02:00:00Z', 'besok', 7])
      expect(
        faults(credential => (credential.validFrom = day)),
        String(day),
      ).toEqual(['validFrom']);
  });

  it('lets others say more than we do', () => {
    expect(faults(credential => (credential.description = 'Lebih'))).toEqual([]);
    expect(faults(credential => (credential.issuer = an.DID))).toEqual([]);
    expect(
      faults(credential => (credential.evidence = { type: 'Evidence', id: 'https://x.example' })),
    ).toEqual([]);
  });

  it('names what is missing', () => {
    expect(faults(credential => delete credential.id)).toEqual(['id']);
    expect(faults(credential => (credential.name = ''))).toEqual(['name']);
    expect(faults(credential => (credential.image = { type: 'Image' }))).toEqual(['image']);
  });
});
