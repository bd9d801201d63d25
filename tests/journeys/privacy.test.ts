import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openPage } from './support/browser.ts';
import { fill, follow, look, press, signIn, word } from './support/steps.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

const password = 'kripik renyah sekali';

/** Opens an account as anybody does. */
async function signUp(page: Page, serial: string): Promise<void> {
  await page.goto('/sign-up');
  await fill(page, { pemda: '33.25', name: 'Siti Privasi', contact: `0812 7733 ${serial}`, password });
  await press(page, word('account.sign-up.do'));
  expect(page.url()).toContain('/vendor');
}

/** Presses a button whose answer is a file, and reads it. */
async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe.each([
  { javaScript: true, serial: '5101' },
  { javaScript: false, serial: '5202' },
])('a vendor and her own data, JavaScript $javaScript', ({ javaScript, serial }) => {
  let vendor: Page;
  const title = 'Tampil di etalase promosi';

  it('agrees by beginning the registration, and is told so before', async () => {
    vendor = await openPage({ appUrl, javaScript });
    await signUp(vendor, serial);
    await vendor.goto('/vendor/registration');
    expect(await vendor.locator('main').innerText()).toContain(word('privacy.start.agree'));
    await press(vendor, word('registration.start.button'));
    await fill(vendor, { ownerName: 'Siti Privasi', nik: `332508570890${serial}`, ownerGender: 'female' });
    await press(vendor, word('registration.save'));
    expect(vendor.url()).not.toContain('identity');
  });

  it('finds privacy from the account', async () => {
    await vendor.goto('/account');
    await follow(vendor, word('privacy.home.title'));
    await look(vendor, `privacy-home-${javaScript}`);
  });

  it('withdraws a consent at once and gives it again', async () => {
    await follow(vendor, word('privacy.home.consents'));
    await look(vendor, `privacy-consents-${javaScript}`);
    const section = vendor.locator('#publicity');
    await press(vendor, `${word('privacy.consent.withdraw')}: ${title}`);
    expect(vendor.url()).toContain('/account/privacy/consents');
    expect(await section.innerText()).toContain(word('privacy.consent.state.withdrawn'));
    await look(vendor, `privacy-withdrawn-${javaScript}`);
    await press(vendor, `${word('privacy.consent.give')}: ${title}`);
    expect(await section.innerText()).toContain(word('privacy.consent.state.given'));
    expect(await vendor.locator('#registration').innerText()).toContain(word('privacy.consent.state.given'));
  });

  it('downloads a copy to read and one for computers', async () => {
    await vendor.goto('/account/privacy/data');
    await look(vendor, `privacy-data-${javaScript}`);
    const pdf = await download(vendor, word('privacy.data.get.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeLessThan(150_000);
    const json = JSON.parse((await download(vendor, word('privacy.data.get.json'))).toString());
    expect(JSON.stringify(json.data.answers)).toContain(`332508570890${serial}`);
    expect(json.data.consents.length).toBe(3);
  });

  it('sees that nobody has looked yet', async () => {
    await vendor.goto('/account/privacy/looks');
    await look(vendor, `privacy-looks-${javaScript}`);
    expect(await vendor.locator('main').innerText()).toContain(word('privacy.looks.empty'));
  });

  it('asks to be forgotten with tick and password, sees until when, and takes it back', async () => {
    await vendor.goto('/account/privacy/deletion');
    await look(vendor, `privacy-deletion-${javaScript}`);
    await press(vendor, word('privacy.deletion.do'));
    expect(await vendor.getByRole('alert').innerText()).toContain(word('privacy.code.confirm-missing'));
    await look(vendor, `privacy-deletion-mistake-${javaScript}`);
    await fill(vendor, { confirm: 'yes', password: 'bukan ini' });
    await press(vendor, word('privacy.deletion.do'));
    expect(await vendor.locator('#password-error').innerText()).toContain(
      word('identity.code.sign-in-wrong'),
    );
    await fill(vendor, { confirm: 'yes', password });
    await press(vendor, word('privacy.deletion.do'));
    expect(await vendor.locator('main').innerText()).toContain(word('privacy.deletion.asked'));
    await look(vendor, `privacy-deletion-asked-${javaScript}`);
    await press(vendor, word('privacy.deletion.cancel'));
    expect(await vendor.locator('main').innerText()).toContain(word('privacy.deletion.understood'));
  });
});

describe('who looked at my NIK', () => {
  it('stands on the owner’s page as soon as an officer has opened it', async () => {
    const officer = await openPage({ appUrl, width: 1280, javaScript: false });
    await signIn(officer, 'ukpbj.batang');
    const owner = await openPage({ appUrl });
    await signIn(owner, 'penjual.batang');
    await owner.goto('/account/privacy/data');
    const own = JSON.parse((await download(owner, word('privacy.data.get.json'))).toString());
    const { answer: business } = own.data.answers.find(
      ({ question }: { question: string }) => question === 'businessName',
    );
    await officer.goto(`/ukpbj/registrations?status=accepted&q=${encodeURIComponent(business)}`);
    await follow(officer, business);
    const opening = officer.locator('form[action$="/reveal"]', { has: officer.locator('[value=nik]') });
    await Promise.all([officer.waitForLoadState('load'), opening.locator('button').first().click()]);
    await owner.goto('/account/privacy/looks');
    await look(owner, 'privacy-looked');
    const text = await owner.locator('main').innerText();
    expect(text).toContain('NIK');
    expect(text).toContain(word('privacy.looks.role.ukpbj'));
  });
});

describe('the office', () => {
  it('has its record, its broom and its clock on one page, and gathers a breach in a minute', async () => {
    const office = await openPage({ appUrl, width: 1280 });
    await signIn(office, 'ukpbj.batang');
    await office.goto('/ukpbj');
    await follow(office, word('privacy.office.title'));
    await look(office, 'privacy-office');
    await follow(office, word('privacy.office.breach-new'));
    await look(office, 'privacy-breach-new');
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    await fill(office, {
      kind: 'access',
      from: today,
      to: today,
      knownOn: today,
      how: 'Akun petugas dipakai orang lain.',
      handling: 'Akun ditutup dan semua sesi diakhiri.',
    });
    await press(office, word('privacy.office.breach-gather'));
    await look(office, 'privacy-breach');
    expect(await office.locator('main').innerText()).toContain(word('privacy.office.tell'));
    const pack = await office.request.get(`${office.url()}/pack?as=pdf`);
    expect((await pack.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await fill(office, { typed: '999999' });
    await press(office, word('privacy.office.tell-do'));
    expect(await office.getByRole('alert').innerText()).toContain(
      word('privacy.code.notice-confirm-missing'),
    );
    await look(office, 'privacy-breach-mistake');
  });

  it('keeps it at 360 pixels too', async () => {
    const office = await openPage({ appUrl });
    await signIn(office, 'ukpbj.batang');
    await office.goto('/ukpbj/privacy');
    await look(office, 'privacy-office-360');
    await office.goto('/ukpbj/privacy/breaches/new');
    await look(office, 'privacy-breach-new-360');
  });
});
