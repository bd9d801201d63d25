import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { answersOf, openAccount, sendPaper, takePhoto } from './support/register.ts';
import { fill, follow, look, press, signIn, word } from './support/steps.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

/** Three of the story that wait for the office and have nothing to look at. */
let waiting: [string, string, string];

let first: Page;
let second: Page;
beforeAll(async () => {
  first = await openPage({ appUrl, width: 1280 });
  await signIn(first, 'ukpbj.batang');
  second = await openPage({ appUrl, width: 360, javaScript: false });
  await signIn(second, 'ukpbj2.batang');
  await second.goto('/ukpbj/registrations?notes=no');
  const names = await second.locator('main tbody th a').allInnerTexts();
  waiting = names.filter(name => !name.startsWith('Keripik Jejak')).slice(0, 3) as typeof waiting;
  expect(waiting).toHaveLength(3);
});

const main = (page: Page) => page.locator('main').innerText();

async function open(page: Page, business: string): Promise<string> {
  await page.goto('/ukpbj/registrations');
  // One business may carry the name of another inside its own.
  await page.getByRole('link', { name: business, exact: true }).first().click();
  await settle(page);
  return new URL(page.url()).pathname;
}

/** Opens the group of a reason, as a person does, and ticks it. */
async function tick(page: Page, code: string): Promise<void> {
  const box = page.locator(`input[name=reasons][value="${code}"]`);
  const folded = page.locator('main details:not([open])', { has: box });
  if ((await folded.count()) > 0) await folded.locator('summary').click();
  await box.check();
}

describe('a refusal', () => {
  it('is proposed by one officer, with a reason found by typing', async () => {
    await first.goto('/ukpbj/registrations');
    await look(first, 'office-queue');
    await open(first, waiting[0]);
    await look(first, 'office-review');
    await fill(first, { outcome: 'refused' });
    await first.getByRole('searchbox').fill('luar daerah');
    expect(await first.getByRole('status').allInnerTexts()).toContain('1 alasan cocok');
    await first.locator('main input[name=reasons][value=outside-region]').check();
    await look(first, 'office-reason-found');
    await press(first, word('decisions.decision.save'));
    expect(await main(first)).toContain('Statusnya belum berubah');
    await open(first, waiting[0]);
    await look(first, 'office-proposal-own');
    expect(await main(first)).toContain(word('decisions.proposal.own'));
  });

  it('holds once a second officer has confirmed it, on a phone without a script', async () => {
    await second.goto('/ukpbj/registrations?status=proposed');
    expect(await main(second)).toContain(waiting[0]);
    await open(second, waiting[0]);
    await look(second, 'office-review-phone');
    await follow(second, word('decisions.proposal.open'));
    await look(second, 'office-proposal');
    expect(await main(second)).toContain(word('decisions.reason.outside-region'));
    await fill(second, { answer: 'confirm' });
    await press(second, word('decisions.proposal.save'));
    expect(await main(second)).toContain(`${waiting[0]} ditolak`);
    await look(second, 'office-refused');
  });

  it('can be taken back within ten minutes, by either of them', async () => {
    await press(second, word('decisions.undo.do'));
    expect(await main(second)).toContain('dibatalkan');
    expect(await main(second)).toContain(word('decisions.status.submitted'));
    await look(second, 'office-undone');
    await first.goto('/ukpbj/registrations');
    expect(await main(first)).toContain(waiting[0]);
  });
});

describe('the keyboard', () => {
  it('goes through the queue and chooses an outcome', async () => {
    const from = await open(first, waiting[0]);
    const step = first.locator('#case-next a, #case-previous a').first();
    const forth = (await step.evaluate(link => link.parentElement?.id)) === 'case-next';
    await first.getByRole('button', { name: word('decisions.keys.title') }).waitFor();
    await first.keyboard.press(forth ? 'j' : 'k');
    await first.waitForURL(url => url.pathname !== from);
    await settle(first);
    await first.keyboard.press('s');
    expect(await first.locator('input[name=outcome][value=sent-back]').isChecked()).toBe(true);
    await first.getByText(/^Dipilih:/).waitFor({ state: 'attached' });
    await first.keyboard.press('a');
    expect(await first.locator('input[name=outcome][value=accepted]').isChecked()).toBe(true);
  });

  it('is silent while somebody types, and where it is switched off', async () => {
    const { pathname } = new URL(first.url());
    await first.locator('main textarea[name=note]').focus();
    await first.keyboard.type('jkasr?');
    expect(await first.locator('main textarea[name=note]').inputValue()).toBe('jkasr?');
    expect(new URL(first.url()).pathname).toBe(pathname);
    await first.locator('main h1').click();
    await first.keyboard.press('?');
    await first.getByRole('dialog').waitFor();
    await look(first, 'office-keys');
    await first.getByRole('checkbox', { name: word('decisions.keys.on') }).uncheck();
    await first.getByRole('button', { name: word('decisions.keys.close') }).click();
    await first.locator('main h1').click();
    await first.keyboard.press('s');
    expect(await first.locator('input[name=outcome][value=accepted]').isChecked()).toBe(true);
  });
});

describe('a personal answer', () => {
  it('is masked until it is asked for', async () => {
    await open(first, waiting[1]);
    expect(await main(first)).toMatch(/•••• •••• •••• \d{4}/);
    await press(first, `${word('decisions.reveal.do')} ${word('registration.term.nik')}`);
    expect(await main(first)).toMatch(/3325 \d{4} \d{4} \d{4}/);
    await settle(first);
    await first.reload();
    await settle(first);
    expect(await main(first)).toContain(`Data dilihat: ${word('registration.term.nik')}`);
  });

  it('stands alone on its page where no script runs', async () => {
    await open(second, waiting[1]);
    await press(second, `${word('decisions.reveal.do')} ${word('registration.term.phone')}`);
    expect(await main(second)).toMatch(/08\d\d-\d{4}-\d+/);
    await look(second, 'office-revealed');
  });
});

describe('many at once', () => {
  it('tell of each row, when another officer was faster with one, and are taken back together', async () => {
    await second.goto('/ukpbj/registrations');
    for (const business of waiting.slice(1))
      await second.getByLabel(`Pilih ${business}`, { exact: true }).check();
    await second.getByRole('button', { name: word('decisions.bulk.accept') }).click();
    await settle(second);
    expect(await main(second)).toContain('2 memenuhi syarat');
    await look(second, 'office-bulk');

    await open(first, waiting[2]);
    await fill(first, { outcome: 'sent-back' });
    await tick(first, 'street-incomplete');
    await press(first, word('decisions.decision.save'));

    await press(second, 'Terima 2 usaha');
    expect(await main(second)).toContain('1 dari 2 diputuskan');
    expect(await main(second)).toContain(word('decisions.code.already-decided'));
    await look(second, 'office-bulk-result');
    await press(second, 'Batalkan 1 keputusan ini');
    expect(await main(second)).toContain('1 keputusan dibatalkan');
    await second.goto('/ukpbj/registrations');
    expect(await main(second)).toContain(waiting[1]);
  });

  it('go along as files', async () => {
    const csv = await first.request.get('/ukpbj/registrations.csv?status=sent-back');
    expect(await csv.text()).toContain(waiting[2]);
    const xlsx = await first.request.get('/ukpbj/registrations.xlsx');
    expect((await xlsx.body()).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('a decision about a paper', () => {
  const serial = '4909';
  const answers = answersOf(serial);

  it('shows answers and papers side by side, and sends one photo back', async () => {
    const vendor = await openPage({ appUrl, javaScript: false });
    await openAccount(vendor, serial);
    await vendor.goto('/vendor/registration');
    await fill(vendor, { consent: 'yes' });
    await press(vendor, word('registration.start.button'));
    for (let n = 0; n < 12 && !/(check|documents)$/.test(vendor.url()); n += 1) {
      await fill(vendor, answers);
      await press(vendor, word('registration.save'));
    }
    for (const kind of ['ktp', 'nib'])
      await sendPaper(vendor, kind, await takePhoto(`${kind} ${serial}`, 1200), false);
    await vendor.goto('/vendor/registration/check');
    await press(vendor, word('registration.check.send'));

    await open(first, answers.businessName!);
    await look(first, 'office-review-papers');
    expect(await first.locator('main img.thumb').count()).toBe(2);
    await fill(first, { outcome: 'sent-back', note: 'Matikan lampu kilat.' });
    await tick(first, 'ktp-glare');
    await press(first, word('decisions.decision.save'));

    await vendor.goto('/vendor/registration');
    await look(vendor, 'office-vendor-sent-back');
    const told = await main(vendor);
    for (const part of ['', '.do', '.example'])
      expect(told).toContain(word(`decisions.reason.ktp-glare${part}`));
    expect(told).toContain('Waktu petugas berhenti');
    await follow(vendor, word('decisions.reason.ktp-glare'));
    expect(vendor.url()).toContain('/vendor/registration/documents');
    expect(await main(vendor)).toContain(word('decisions.reason.ktp-glare'));
  });
});
