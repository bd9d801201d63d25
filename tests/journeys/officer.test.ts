import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { answersOf, takePhoto } from './support/register.ts';
import { fill, follow, look, press, signIn, word } from './support/steps.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

const papers = ['ktp', 'nib', 'place'];
const main = (page: Page) => page.locator('main').innerText();

/** Where the message to the vendor leads, as the demo shows it. */
async function demoLink(page: Page): Promise<string> {
  const link = await page.locator('main .notice a').first().getAttribute('href');
  if (!link) throw new Error('no link of the message');
  return link;
}

/** From the phone number to the open draft, with the code read aloud; its address. */
async function consentByCode(officer: Page, phone: string): Promise<string> {
  await officer.goto('/officer');
  await follow(officer, word('assistance.start.go'));
  await fill(officer, { phone });
  await press(officer, word('assistance.start.next'));
  await press(officer, /^Kirim kode ke/);
  const code = (await demoLink(officer)).slice(-6);
  await fill(officer, { code });
  await press(officer, word('assistance.consent.check'));
  return new URL(officer.url()).pathname;
}

async function answerAll(officer: Page, here: string, answers: Record<string, string>): Promise<void> {
  await officer.goto(`${here}/answers/identity`);
  await settle(officer);
  for (let n = 0; n < 12 && /\/answers\//.test(officer.url()); n += 1) {
    await fill(officer, answers);
    await press(officer, word('registration.save'));
  }
  expect(officer.url(), await main(officer)).toMatch(/\/documents$/);
}

async function sendPapers(officer: Page, javaScript: boolean): Promise<void> {
  for (const kind of papers) {
    const buffer = await takePhoto(`${kind} dampingan`, 1600);
    const card = officer.locator(`#${kind}`);
    const send = card.getByRole('button', { name: word('documents.send') });
    if (javaScript) await send.waitFor({ state: 'detached' });
    await officer
      .locator(`#${kind}-camera`)
      .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
    if (!javaScript) await send.click();
    await card.getByText(word('documents.state.present')).waitFor({ timeout: 45_000 });
    await settle(officer);
  }
}

/** The newest invitation that the demo's outbox shows. */
async function newestInvitation(): Promise<string> {
  const staff = await openPage({ appUrl, width: 1280, javaScript: false });
  await signIn(staff, 'ukpbj.batang');
  await staff.goto('/ukpbj/messages');
  const link = await staff.locator('main a[href^="/claim?"]').first().getAttribute('href');
  if (!link) throw new Error('no invitation in the outbox');
  return link;
}

/** On the owner's own phone: the link, the code, an account, and the record is theirs. */
async function takeOver(link: string, contact: string, javaScript: boolean, name: string): Promise<Page> {
  const owner = await openPage({ appUrl, javaScript });
  await owner.goto(link);
  await look(owner, `${name}-claim`);
  await press(owner, word('assistance.claim.next'));
  await look(owner, `${name}-claim-owner`);
  await follow(owner, word('assistance.claim.sign-up'));
  await fill(owner, { pemda: '33.25', name: 'Siti Aminah', contact, password: 'rahasia keripik' });
  await press(owner, word('account.sign-up.do'));
  expect(owner.url()).toMatch(/claim\/owner$/);
  await look(owner, `${name}-claim-mine`);
  await press(owner, word('assistance.claim.mine'));
  expect(owner.url(), await main(owner)).toMatch(/vendor\/registration$/);
  return owner;
}

describe.each([
  { javaScript: true, serial: '4311' },
  { javaScript: false, serial: '4322' },
])('an officer registers a vendor, JavaScript $javaScript', ({ javaScript, serial }) => {
  const answers = answersOf(serial);
  const name = `assisted-${javaScript ? 'js' : 'plain'}`;
  let officer: Page;
  let here: string;
  let owner: Page;

  it('asks for consent first: nothing can be filled in before the code is right', async () => {
    officer = await openPage({ appUrl, javaScript });
    await signIn(officer, 'pendamping.batang');
    expect(new URL(officer.url()).pathname).toBe('/officer');
    await look(officer, `${name}-home`);
    await follow(officer, word('assistance.start.go'));
    await fill(officer, { phone: '021 555' });
    await press(officer, word('assistance.start.next'));
    await look(officer, `${name}-phone-wrong`);
    await fill(officer, { phone: answers.phone! });
    await press(officer, word('assistance.start.next'));
    await look(officer, `${name}-consent`);
    here = new URL(officer.url()).pathname.replace(/\/consent$/, '');
    for (const shut of ['answers/identity', 'documents', 'check']) {
      await officer.goto(`${here}/${shut}`);
      expect(officer.url(), shut).toMatch(/\/consent$/);
    }
    await press(officer, /^Kirim kode ke/);
    const link = await demoLink(officer);
    const phone = await openPage({ appUrl, javaScript: false });
    await phone.goto(link);
    await look(phone, `${name}-consent-phone`);
    const code = link.slice(-6);
    await fill(officer, { code: code === '000000' ? '000001' : '000000' });
    await press(officer, word('assistance.consent.check'));
    await look(officer, `${name}-consent-wrong`);
    expect(await main(officer)).toContain('Masih bisa dicoba 4 kali');
    await fill(officer, { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    await press(officer, word('assistance.consent.check'));
    expect(new URL(officer.url()).pathname).toBe(here);
    await look(officer, `${name}-draft`);
  });

  it('fills in, photographs, reads aloud and sends', async () => {
    await answerAll(officer, here, answers);
    await look(officer, `${name}-documents`);
    await sendPapers(officer, javaScript);
    await officer.goto(`${here}/check`);
    await look(officer, `${name}-check`);
    expect(await main(officer)).toContain(answers.businessName);
    await press(officer, word('assistance.check.send'));
    expect(officer.url()).toMatch(/sent=yes$/);
    await look(officer, `${name}-sent`);
    await officer.goto('/officer');
    expect(await main(officer)).toContain(answers.businessName);
  }, 240_000);

  it('keeps every other officer and vendor out', async () => {
    const stranger = await openPage({ appUrl, javaScript });
    await signIn(stranger, 'pemula.batang');
    expect((await stranger.goto(here))?.status()).toBe(403);
  });

  it('hands over: the owner takes the record on a second device, and the officer writes no more', async () => {
    owner = await takeOver(await newestInvitation(), `0857 4400 ${serial}`, javaScript, name);
    expect(await main(owner)).toContain(word('registration.task.waiting'));
    expect((await officer.goto(here))?.status()).toBe(404);
    await officer.goto('/officer');
    expect(await main(officer)).not.toContain(answers.businessName);
  });

  it('is sent back; the owner sees what the officer typed, corrects it and sends it', async () => {
    const staff = await openPage({ appUrl, width: 1280, javaScript });
    await signIn(staff, 'ukpbj.batang');
    await staff.goto('/ukpbj/registrations');
    await follow(staff, answers.businessName!);
    expect(await main(staff)).toMatch(/pendamping/i);
    await staff.goto(`${new URL(staff.url()).pathname}/decision`);
    await fill(staff, { outcome: 'sent-back' });
    const reason = staff.locator('main [name="reasons"][value="nib-not-found"]').first();
    await reason.evaluate(e => e.closest('details')?.setAttribute('open', ''));
    await reason.check();
    await press(staff, word('decisions.decision.save'));
    await owner.goto('/vendor/registration/nib');
    expect(await main(owner)).toContain(word('registration.author.officer'));
    await look(owner, `${name}-owner-corrects`);
    await fill(owner, { nib: `91204053${serial}1` });
    await press(owner, word('registration.save'));
    await owner.goto('/vendor/registration/check');
    const typedByOfficer = await owner.getByText(word('registration.author.officer')).count();
    // The page of the number is the owner's now, the others still say who typed them.
    expect(typedByOfficer).toBeGreaterThan(5);
    expect(await owner.locator('#nib').innerText()).not.toContain(word('registration.author.officer'));
    await look(owner, `${name}-owner-check`);
    await press(owner, word('registration.check.send'));
    expect(owner.url()).toMatch(/submitted$/);
  });
});

describe.each([{ javaScript: true }, { javaScript: false }])(
  'consent on paper, JavaScript $javaScript',
  ({ javaScript }) => {
    it('prints a form that leads back, takes its photo, and opens the draft; taken back it is gone', async () => {
      const officer = await openPage({ appUrl, javaScript });
      await signIn(officer, 'pendamping.batang');
      await officer.goto('/officer/registrations/new');
      await fill(officer, { phone: javaScript ? '0857 4455 0001' : '0857 4455 0002' });
      await press(officer, word('assistance.start.next'));
      const consent = new URL(officer.url()).pathname;
      await officer.locator('main summary').click();
      await look(officer, `consent-paper-${javaScript ? 'js' : 'plain'}`);
      const form = await officer.request.get(`${consent}/form.pdf`);
      const bytes = await form.body();
      expect(form.headers()['content-type']).toBe('application/pdf');
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.length).toBeLessThan(150 * 1024);
      await follow(officer, word('assistance.consent.paper-signed'));
      await officer.locator('#file').setInputFiles({
        name: 'catatan.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('bukan foto'),
      });
      await press(officer, word('assistance.signed.button'));
      await look(officer, `consent-paper-refused-${javaScript ? 'js' : 'plain'}`);
      const buffer = await takePhoto('Saya setuju', 1600);
      await officer.locator('#file').setInputFiles({ name: 'lembar.jpg', mimeType: 'image/jpeg', buffer });
      await press(officer, word('assistance.signed.button'));
      expect(await main(officer)).toContain('di atas kertas');
      const here = new URL(officer.url()).pathname;
      await follow(officer, word('assistance.withdraw.go'));
      await look(officer, `withdrawal-${javaScript ? 'js' : 'plain'}`);
      await press(officer, word('assistance.withdraw.button'));
      expect(new URL(officer.url()).pathname).toBe('/officer');
      expect((await officer.goto(here))?.status()).toBe(404);
    });
  },
);

it('takes a code over with the draft half filled, and declines one with a word', async () => {
  const officer = await openPage({ appUrl });
  await signIn(officer, 'pendamping.batang');
  const here = await consentByCode(officer, '0857 4466 0001');
  await press(officer, word('assistance.invite.button'));
  await look(officer, 'invited');
  await press(officer, word('assistance.invite.button'));
  await look(officer, 'invited-too-soon');
  const owner = await openPage({ appUrl, javaScript: false });
  await owner.goto(await newestInvitation());
  await press(owner, word('assistance.claim.next'));
  await follow(owner, word('assistance.claim.not-mine'));
  await look(owner, 'claim-refusal');
  await press(owner, word('assistance.claim.not-mine-button'));
  await look(owner, 'claim-declined');
  expect((await officer.goto(here))?.status()).toBe(404);
});

describe.each([
  { javaScript: true, serial: '61' },
  { javaScript: false, serial: '62' },
])('a vendor list, JavaScript $javaScript', ({ javaScript, serial }) => {
  const name = `list-${javaScript ? 'js' : 'plain'}`;
  const business = `Kopi Daftar ${serial}`;
  const rows = [
    'Nama usaha;Nama pemilik;Nomor HP;NIB;Kecamatan',
    `${business};Siti Aminah;0857 4477 00${serial};91204057000${serial};Limpung`,
    `Teh Daftar ${serial};Rahmat;0857 4478 00${serial};123;Limpung`,
  ];
  const list = { name: 'binaan.csv', mimeType: 'text/csv', buffer: Buffer.from(`${rows.join('\r\n')}\r\n`) };
  let staff: Page;
  let code = '';

  it('is tried out, imported, and its refused row goes back', async () => {
    staff = await openPage({ appUrl, width: 1280, javaScript });
    await signIn(staff, 'ukpbj.batang');
    await staff.goto('/ukpbj/vendor-lists');
    await look(staff, `${name}-start`);
    await staff.locator('#file').setInputFiles({ ...list, name: 'binaan.xlsx' });
    await press(staff, word('lists.try'));
    await look(staff, `${name}-refused`);
    await staff.locator('#file').setInputFiles(list);
    await press(staff, word('lists.try'));
    await look(staff, `${name}-trial`);
    expect(await main(staff)).toContain(word('lists.trial.nothing-saved'));
    const sheet = await staff.request.get(`${new URL(staff.url()).pathname}/rejections.csv`);
    expect(await sheet.text()).toMatch(/Kesalahan[\s\S]*Teh Daftar/);
    await press(staff, /^Simpan 1 usaha/);
    await look(staff, `${name}-imported`);
  });

  it('prints a letter whose code lets the owner take the record over', async () => {
    await follow(staff, word('lists.invite.letters'));
    await look(staff, `${name}-letters`);
    await press(staff, word('lists.invite.print'));
    await look(staff, `${name}-letters-printed`);
    code = await staff.locator('article .mono').first().innerText();
    const owner = await takeOver(
      `/claim?pemda=33.25&code=${code}`,
      `0857 4488 00${serial}`,
      javaScript,
      name,
    );
    await owner.goto('/vendor/registration/business');
    expect(await owner.locator('[name=businessName]').inputValue()).toBe(business);
    expect(await main(owner)).toContain(word('registration.author.list'));
    await look(owner, `${name}-owner-business`);
  });
});
