import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawCertificate } from '~/bimtek/certificates/draw-certificate.server.ts';
import { drawnText, judgeSignedPaper } from '~/bimtek/certificates/judge-signed-paper.ts';
import { presentVerdict } from '~/bimtek/certificates/present-verdict.ts';
import { readPaper } from '~/bimtek/certificates/read-paper.server.ts';
import type { Standing } from '~/bimtek/certificates/standing.ts';
import { standingSheet } from '~/bimtek/certificates/standing-sheet.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { aPaper } from './a-paper.ts';
import { signPdf } from './sign-pdf.ts';

const t = translate('id');
const draw = (over = {}) => drawCertificate(aPaper(over), t);
const { mark, number } = aPaper();
const words = async (over = {}) => readPaper(await draw(over)).drawn;
const judge = (pdf: Buffer, of = { mark, number }) => judgeSignedPaper(readPaper(pdf), of);
const squeeze = (text: string) => text.replace(/\s/g, '');

describe('the paper', () => {
  it('is the same to the byte whenever it is drawn', async () => {
    expect((await draw()).equals(await draw())).toBe(true);
    expect((await draw()).equals(await draw({ name: 'Siti Aminah S.E.' }))).toBe(false);
  });

  it('says everything that can be compared: name, number, hours, topic, date, office, trainer', async () => {
    const drawn = await words();
    for (const part of [
      'Siti Aminah',
      '0042/BIMTEK/33.25/2026',
      '4 jam pelajaran',
      'Foto produk yang lolos pemeriksaan',
      '12 November 2026',
      'UKPBJ Kabupaten Batang',
      'Rina Wulandari',
      'Perpres 46/2025',
      'certificates/33.25/abcdefghjkmnp',
    ])
      expect(drawn, part).toContain(squeeze(part));
  });

  it('is one page lying, tagged, in Indonesian, with a title', async () => {
    const pdf = (await draw()).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox \[0 0 841\.89 595\.28\]/);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('(id-ID)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain(mark);
  });

  it('prints a name beyond the letters of its fonts as near as can be, and says where it is whole', async () => {
    const drawn = await words({ name: 'Đặng Thị Ngọc वर्मा' });
    expect(drawn).toContain(squeeze(t('certificates.print.name-elsewhere')));
    expect(drawn).toContain('ThiNgoc');
    expect(await words({ name: 'Ñandú Müller' })).not.toContain(
      squeeze(t('certificates.print.name-elsewhere')),
    );
  });

  it.each([1, 60, 160])('keeps a name of %i letters on the one page', async length => {
    const name = 'Wulandari '.repeat(20).slice(0, length);
    const pdf = (await draw({ name, titleId: name, titleEn: name })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it('has room for the official signature only where one is asked for', async () => {
    const room = squeeze(t('certificates.print.signature-room'));
    expect(await words({ tte: 'waiting' })).toContain(room);
    expect(await words()).not.toContain(room);
  });

  it('says until when it counts, and for a course learnt alone names no trainer', async () => {
    expect(await words({ expiresOn: '2029-11-13' })).toContain(squeeze('Berlaku sampai 13 November 2029.'));
    expect(await words({ ground: 'course', trainer: null })).not.toContain('Pelatih');
  });
});

describe('a signed paper that staff bring', () => {
  it('is taken when it is ours, signed over the whole file', async () => {
    expect(judge(signPdf(await draw({ tte: 'waiting' })))).toEqual({ ok: true, value: true });
    const pades = signPdf(await draw(), { filter: 'ETSI.CAdES.detached' });
    expect(judge(pades)).toEqual({ ok: true, value: true });
  });

  it('is found by its number where the signer wrote the file anew without our mark', async () => {
    const other = { mark: 'laris-certificate/33.25/zzzzzzzzzzzzz', number };
    expect(judge(signPdf(await draw()), other)).toEqual({ ok: true, value: true });
  });

  const refused = async (pdf: Buffer, of = { mark, number }) => {
    const result = judge(pdf, of);
    return result.ok ? 'taken' : result.problems[0]?.code;
  };

  it('is refused with one plain reason each', async () => {
    const ours = await draw();
    const signed = signPdf(ours);
    const another = { mark: 'laris-certificate/33.25/zzzzzzzzzzzzz', number: '9999/BIMTEK/33.25/2026' };
    expect(await refused(Buffer.from('<html>bukan pdf</html>'))).toBe('paper-not-pdf');
    expect(await refused(signed.subarray(0, 5_000))).toBe('paper-not-pdf');
    expect(await refused(ours)).toBe('paper-unsigned');
    expect(await refused(signPdf(ours, { filter: 'lain' }))).toBe('paper-unsigned');
    expect(await refused(signPdf(ours, { after: '\n901 0 obj <<>> endobj %%EOF\n' }))).toBe(
      'paper-changed-after-signing',
    );
    expect(await refused(signPdf(ours, { extra: '/JavaScript (x)' }))).toBe('paper-runs-things');
    expect(await refused(signed, another)).toBe('paper-of-another');
  });

  it('is read within bounds, whatever it claims', () => {
    const bomb = deflateSync(Buffer.alloc(30_000_000));
    const many = Buffer.concat([
      Buffer.from('%PDF-1.5\n'),
      ...Array.from({ length: 20 }, () =>
        Buffer.concat([Buffer.from('stream\n'), bomb, Buffer.from('\nendstream\n')]),
      ),
    ]);
    expect(readPaper(many).drawn).toBe('');
    expect(readPaper(Buffer.from('%PDF-1.5\nstream\nnot packed endstream stream\n')).drawn).toBe('');
  });

  it('is read where text is drawn whole, in pieces, or in letters', () => {
    expect(drawnText('BT [<3030> -20 <3432>] TJ ET (/BIM\\(x\\)) Tj <54 45> Tj')).toBe('0042/BIM(x)TE');
  });
});

describe('the list of a session', () => {
  const standing = (over: Partial<Standing>): Standing => ({
    ...{ seatId: 's', personId: null, name: 'Siti', presence: null, obstacles: [], certificate: null },
    ...over,
  });
  const given = { id: 'c', number: '0001', tte: 'none', revokedFor: null, expiresOn: null } as const;

  it('has a line for everybody, with why not', () => {
    const rows = standingSheet(
      [
        standing({ certificate: given, obstacles: [{ code: 'certified-already' }] }),
        standing({ name: null, obstacles: [{ code: 'presence-below', data: { percent: 50, need: 80 } }] }),
        standing({ presence: { percent: 90, verdict: 'present' } }),
        standing({ certificate: { ...given, tte: 'waiting' } }),
        standing({ certificate: { ...given, revokedFor: 'misused' } }),
      ],
      t,
    );
    expect(rows).toHaveLength(6);
    expect(rows[0]).toEqual(['Nama', 'Hadir', 'Keadaan', 'Sebabnya', 'Nomor']);
    expect(rows[1]![2]).toBe(t('certificates.state.valid'));
    expect(rows[2]![0]).toBe(t('certificates.fact.erased'));
    expect(rows[2]![3]).toBe('Hadir 50 %, syaratnya 80 %.');
    expect(rows[3]![2]).toBe(t('certificates.session.gets'));
    expect(rows[4]![2]).toBe(t('certificates.state.waiting'));
    expect(rows[5]![2]).toBe(t('certificates.state.revoked'));
  });
});

describe('what is shown of a credential file', () => {
  const judged = { valid: true, reasons: [], notes: [] };

  it('is the name in the clear, the topic, the hours and the days', () => {
    const credential = {
      name: 'Foto',
      validFrom: '2026-11-13T02:00:00Z',
      credentialSubject: {
        creditsEarned: 4,
        achievement: { name: 'Foto produk' },
        identifier: [
          { identityType: 'systemId', hashed: true, identityHash: 'sha256$aa' },
          { identityType: 'name', hashed: false, identityHash: 'Siti Aminah' },
        ],
      },
    };
    expect(presentVerdict({ ...judged, credential }).facts).toEqual({
      name: 'Siti Aminah',
      title: 'Foto produk',
      jp: '4',
      validFrom: '2026-11-13',
      validUntil: '',
    });
  });

  it.each([null, {}, { credentialSubject: 'x' }, { credentialSubject: [{ identifier: 5 }], name: { a: 1 } }])(
    'is empty for what cannot be read: %j',
    credential => {
      const { facts } = presentVerdict({ ...judged, valid: false, credential });
      expect(Object.values(facts).join('')).toBe('');
    },
  );

  it('is never longer than a line', () => {
    const credential = { credentialSubject: { name: 'x'.repeat(5_000) } };
    expect(presentVerdict({ ...judged, credential }).facts.name).toHaveLength(300);
  });
});
