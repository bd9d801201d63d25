import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { revocationReasons } from '~/bimtek/certificates/certificate.ts';
import { CheckForm } from '~/bimtek/certificates/check-form.tsx';
import type { Claimable } from '~/bimtek/certificates/claimable.ts';
import { ReadyCourses, UnfinishedCourses } from '~/bimtek/certificates/claimable-courses.tsx';
import { certificateCodes } from '~/bimtek/certificates/codes.ts';
import { CredentialVerdict } from '~/bimtek/certificates/credential-verdict.tsx';
import { IssueForm } from '~/bimtek/certificates/issue-form.tsx';
import type { CertificateState } from '~/bimtek/certificates/judge-state.ts';
import { OUTCOMES } from '~/bimtek/certificates/judge-token.ts';
import { OwnCertificate } from '~/bimtek/certificates/own-certificate.tsx';
import { RecordFacts } from '~/bimtek/certificates/record-facts.tsx';
import { RevocationForm } from '~/bimtek/certificates/revocation-form.tsx';
import { SignatureForm } from '~/bimtek/certificates/signature-form.tsx';
import type { Standing } from '~/bimtek/certificates/standing.ts';
import { StandingTable } from '~/bimtek/certificates/standing-table.tsx';
import { StateVerdict } from '~/bimtek/certificates/state-verdict.tsx';
import { AgeNotice, CheckScripts, TokenCheck } from '~/bimtek/certificates/token-check.tsx';
import { reasons } from '~/bimtek/credentials/codes.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { inRoot } from '~/platform/config/root.server.ts';
import { render } from '../../ui/render.tsx';

// Words are not loaded in a rendered view: a key stands where its words would.
const count = (text: string, part: string | RegExp) => text.split(part).length - 1;
const says = { id: translate('id'), en: translate('en') };

describe('the check of a QR code', () => {
  const page = render(<TokenCheck />);
  const shell = render(<TokenCheck shell />);

  it('holds words for every outcome, all hidden until the script has judged', () => {
    for (const outcome of [...OUTCOMES, 'unknown', 'no-record']) {
      expect(page).toMatch(new RegExp(`data-outcome="${outcome}" hidden`));
      expect(page).toContain(`certificates.outcome.${outcome}-text`);
    }
    expect(page).toMatch(/<section data-check[^>]*hidden/);
  });

  it('shows the facts of the code only where no record stands beside them', () => {
    expect(page).not.toContain('data-facts');
    expect(shell).toContain('data-facts');
    for (const fact of ['name', 'jp', 'title', 'held', 'number'])
      expect(shell).toContain(`data-fact="${fact}"`);
  });

  it('has a place for everything that the script looks for, and no inline script', () => {
    const script = readFileSync(inRoot('app/bimtek/certificates/certificate.browser.ts'), 'utf8');
    const pages = [shell, render(<AgeNotice />), '<div data-verdict>'].join('');
    const looked = [...script.matchAll(/'\[(data-[a-z]+)\]'/g)].map(match => match[1]!);
    expect(looked.length).toBeGreaterThan(5);
    for (const attribute of looked) expect(pages, attribute).toContain(attribute);
    const scripts = render(<CheckScripts />);
    expect(count(scripts, '<script')).toBe(2);
    expect(scripts).toContain('src="/certificate.js"');
    expect(scripts).not.toMatch(/<script[^>]*>[^<]/);
  });

  it.each(['id', 'en'] as const)('tells each outcome apart in its own words (%s)', language => {
    const say = (outcome: string) =>
      `${says[language](`certificates.outcome.${outcome}`)} ${says[language](`certificates.outcome.${outcome}-text`, { when: '{when}' })}`;
    const all = [...OUTCOMES, 'unknown', 'no-record'].map(say);
    expect(new Set(all).size).toBe(all.length);
    for (const words of all) expect(words).not.toContain('certificates.outcome');
    // What the phone knows has an age wherever it decides.
    for (const outcome of ['valid', 'rotated', 'revoked', 'unknown-key'])
      expect(say(outcome)).toContain('{when}');
  });
});

describe('the verdict of the record', () => {
  const verdict = (state: CertificateState, over = {}) =>
    render(<StateVerdict state={state} revokedAt={null} revokedFor={null} expiresOn={null} {...over} />);

  it('gives a seal to a valid one alone', () => {
    expect(verdict('valid')).toContain('class="seal"');
    for (const state of ['revoked', 'expired', 'waiting'] as const)
      expect(verdict(state)).not.toContain('class="seal"');
  });

  it('asks to compare with the paper wherever the paper may still count', () => {
    for (const state of ['valid', 'expired', 'waiting'] as const)
      expect(verdict(state)).toContain('certificates.check.compare');
    expect(verdict('revoked', { revokedAt: new Date(0), revokedFor: 'misused' })).not.toContain(
      'certificates.check.compare',
    );
  });

  it.each(revocationReasons)('names the reason %s in plain words', reason => {
    expect(verdict('revoked', { revokedAt: new Date(0), revokedFor: reason })).toContain(
      `certificates.reason.${reason}`,
    );
    for (const language of ['id', 'en'] as const)
      expect(says[language](`certificates.reason.${reason}`)).toMatch(/^[A-Z].*\.$/);
  });
});

describe('the record', () => {
  const record = {
    ...{ name: 'Siti', number: '1/2026', titleId: 'Foto', titleEn: 'Photo', jp: 4, unit: 'UKPBJ' },
    ...{ heldFrom: '2026-11-12', heldUntil: '2026-11-13', issuedAt: new Date('2026-11-14T01:00:00Z') },
    ...{ expiresOn: null, regulations: [] },
  };

  it('puts first what is compared with the paper: the name and the hours', () => {
    const page = render(<RecordFacts record={record} />);
    const order = [
      'fact.name',
      'fact.jp',
      'fact.title',
      'fact.held',
      'fact.number',
      'fact.unit',
      'fact.issued',
    ];
    const places = order.map(key => page.indexOf(`certificates.${key}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(-1);
    expect(page).toContain('12 November 2026 – 13 November 2026');
    expect(page).not.toContain('fact.expires');
  });

  it('says that a name was erased, and which rules were taught', () => {
    const regulations = [
      { regulation: 'PP 7/2021', validTo: '2027-01-01' },
      { regulation: 'Perpres 46/2025', validTo: '2027-01-01' },
    ];
    const page = render(
      <RecordFacts record={{ ...record, name: null, expiresOn: '2029-01-01', regulations }} />,
    );
    expect(page).toContain('certificates.fact.erased');
    expect(page).toContain('PP 7/2021; Perpres 46/2025');
    expect(page).toContain('1 Januari 2029');
  });
});

describe('own certificates', () => {
  const held = {
    ...{ id: 'c1', name: 'Foto', number: '0001/2026', code: 'abcdefghjkmnp', token: 'tok.en', jp: 4 },
    ...{ heldFrom: '2026-11-12', heldUntil: '2026-11-12', revokedFor: null },
  };
  const show = (state: CertificateState, over = {}) =>
    render(<OwnCertificate certificate={{ ...held, state, ...over }} />);

  it('come in four forms and with a link that checks itself', () => {
    const page = show('valid');
    for (const file of ['certificate.pdf', 'badge.png', 'credential.json', 'credential.jwt'])
      expect(page).toContain(`/learning/certificates/c1/${file}`);
    expect(page).toContain('abcdefghjkmnp#tok.en');
  });

  it.each(['waiting', 'revoked'] as const)('cannot be taken along while %s', state => {
    const page = show(state, { revokedFor: state === 'revoked' ? 'misused' : null });
    expect(page).not.toContain('certificate.pdf');
    expect(page).not.toContain('#tok.en');
    expect(page).toContain(state === 'waiting' ? 'certificates.own.waiting' : 'certificates.reason.misused');
  });

  const claimable = (over: Partial<Claimable>) => ({
    ...{ course: 'foto', title: 'Foto', jp: 2, left: 0, obstacles: [] },
    ...over,
    ...{ title: 'Foto' },
  });

  it('can be claimed with a plain form for what is complete alone', () => {
    const courses = [claimable({}), claimable({ course: 'harga', left: 2 })];
    const ready = render(<ReadyCourses courses={courses} />);
    expect(ready).toContain('action="/learning/courses/foto/certificate"');
    expect(ready).toContain('method="post"');
    expect(ready).not.toContain('harga');
    const others = render(<UnfinishedCourses courses={courses} />);
    expect(others).toContain('/learning/courses/harga');
    expect(others).not.toContain('/learning/courses/foto');
    expect(render(<UnfinishedCourses courses={[claimable({})]} />)).toBe('');
  });

  it('say why none is given although everything is done', () => {
    const stopped = claimable({ obstacles: [{ code: 'revoked-for-good' }] });
    expect(render(<UnfinishedCourses courses={[stopped]} />)).toContain('certificates.code.revoked-for-good');
    expect(render(<ReadyCourses courses={[stopped]} />)).toBe('');
  });
});

describe('the certificates of a session', () => {
  const standing = (over: Partial<Standing>): Standing => ({
    ...{ seatId: `s${Math.abs(JSON.stringify(over).length)}`, personId: null, name: 'Siti', presence: null },
    ...{ obstacles: [], certificate: null },
    ...over,
  });
  const given = { id: 'c1', number: '0001/2026', tte: 'none', revokedFor: null, expiresOn: null } as const;

  it('show for everybody whether one is given, and why not', () => {
    const page = render(
      <StandingTable
        standings={[
          standing({ certificate: given, obstacles: [{ code: 'certified-already' }] }),
          standing({ name: null, obstacles: [{ code: 'presence-none' }] }),
          standing({ presence: { percent: 91, verdict: 'late' } }),
          standing({
            certificate: { ...given, revokedFor: 'misused' },
            obstacles: [{ code: 'revoked-for-good' }],
          }),
          standing({ certificate: { ...given, tte: 'waiting' }, obstacles: [{ code: 'certified-already' }] }),
        ]}
      />,
    );
    expect(page).toContain('href="/trainer/certificates/c1"');
    expect(page).toContain('certificates.session.has');
    expect(page).toContain('certificates.session.gets<');
    expect(page).toContain('certificates.state.waiting');
    expect(page).toContain('certificates.state.revoked');
    expect(page).toContain('certificates.code.presence-none');
    expect(page).toContain('certificates.code.revoked-for-good');
    // That somebody has one is said by the tag; a reason beside it would read like a fault.
    expect(page).not.toContain('certificates.code.certified-already');
    expect(page).toContain('91 %');
  });

  it('are issued with one button, once the session is closed and somebody is due', () => {
    const form = (over: object) => render(<IssueForm ready={3} closed batch={null} {...over} />);
    expect(form({})).toContain('<button');
    expect(form({ ready: 0 })).not.toContain('<button');
    expect(form({ closed: false })).toContain('certificates.session.close-first');
    expect(form({ closed: false })).not.toContain('<button');
    const working = form({ batch: { state: 'working', total: 40, issued: 25 } });
    expect(working).toMatch(/<progress value="25" max="40"/);
    expect(working).not.toContain('<button');
    expect(form({ batch: { state: 'done', total: 40, issued: 40 } })).toContain('certificates.session.done');
  });
});

describe('forms of the office', () => {
  it('say before a revocation what follows from each reason', () => {
    const page = render(<RevocationForm />);
    expect(page).toContain('certificates.revoke.text');
    expect(count(page, 'type="radio"')).toBe(revocationReasons.length);
    expect(count(page, 'certificates.revoke.for-good')).toBe(2);
  });

  it('take a signed paper as a file, and show what was wrong with it', () => {
    const page = render(
      <SignatureForm paper="/x/paper.pdf" problems={[{ code: 'paper-unsigned', field: 'file' }]} />,
    );
    expect(page).toMatch(/enctype="multipart\/form-data"/i);
    expect(page).toContain('href="/x/paper.pdf"');
    expect(page).toContain('certificates.code.paper-unsigned');
  });
});

describe('the check of a file', () => {
  const facts = { name: 'Siti', title: 'Foto', jp: '4', validFrom: '2026-11-13', validUntil: '' };

  it('shows what a genuine file says, to be compared', () => {
    const page = render(<CredentialVerdict verdict={{ valid: true, reasons: [], notes: [], facts }} />);
    expect(page).toContain('class="seal"');
    expect(page).toContain('Siti');
    expect(page).toContain('certificates.check.compare');
    expect(page).not.toContain('certificates.fact.expires');
  });

  it('shows every reason of a refusal, and nothing that the file claims', () => {
    const refused = { valid: false, reasons: ['altered', 'revoked'], notes: [], facts };
    const page = render(<CredentialVerdict verdict={refused} />);
    expect(page).toContain('credentials.code.altered');
    expect(page).toContain('credentials.code.revoked');
    expect(page).not.toContain('Siti');
  });

  it('takes a code or a file', () => {
    const page = render(<CheckForm />);
    expect(page).toMatch(/name="code"/);
    expect(page).toMatch(/type="file"/);
  });

  it.each(['id', 'en'] as const)('has words of its own for every reason (%s)', language => {
    const all = reasons.map(reason => says[language](`credentials.code.${reason}`));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('words of refusals', () => {
  it.each(['id', 'en'] as const)('are one plain sentence each, all different (%s)', language => {
    const data = { percent: 50, need: 80, megabytes: 5 };
    const all = certificateCodes.map(code => says[language](`certificates.code.${code}`, data));
    for (const words of all) expect(words).not.toMatch(/certificates\.code|undefined/);
    expect(new Set(all).size).toBe(all.length);
  });
});
