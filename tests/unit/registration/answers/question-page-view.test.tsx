import { describe, expect, it } from 'vitest';
import { listDistricts, listVillages } from '#db/reference/find-area.ts';
import { listKbli } from '#db/reference/find-kbli.ts';
import { render } from '#tests/unit/ui/render.tsx';
import { bankCodes, bankName, banks } from '~/registration/answers/banks.ts';
import type { DraftPlace } from '~/registration/answers/drafts/draft-place.ts';
import { offersFor } from '~/registration/answers/offers-for.ts';
import { presentAnswer } from '~/registration/answers/present-answer.ts';
import { presentQuestionPage } from '~/registration/answers/present-question-page.ts';
import { QuestionPageView } from '~/registration/answers/question-page-view.tsx';
import { findPage } from '~/registration/answers/question-pages.ts';
import type { Answers } from '~/registration/answers/questions.ts';
import { filled, questionPages, world } from './filled.ts';

const t = (key: string) => key;

function shownOf(
  name: string,
  sheet: { answers?: Answers; drafts?: Answers; reasons?: [string, string][] } = {},
) {
  const page = findPage(questionPages, name)!;
  const offers = offersFor(page.questions, '33.25', { listDistricts, listVillages, listKbli });
  const openReasons = (sheet.reasons ?? []).map(([code, question]) => ({
    code,
    field: { question: question as 'nib' },
  }));
  const { answers = {}, drafts = {} } = sheet;
  const filledSheet = { answers, drafts, openReasons, lastDecision: { note: 'Lihat lagi' } };
  return presentQuestionPage(page, filledSheet, world, { offers, t });
}

function markup(name: string, sheet = {}, refused?: Parameters<typeof QuestionPageView>[0]['refused']) {
  const shown = shownOf(name, sheet);
  const draft: DraftPlace = {
    ...{ to: '/draft', shown: 7, asked: shown.page.questions, texts: shown.values, knownAt: {} },
    ...{ shelf: 'here', key: 'ab' },
  };
  return render(<QuestionPageView {...shown} title={name} draft={draft} refused={refused} />);
}

describe('a page of questions', () => {
  it('begins with what was typed last, else with the saved answer as people write it', () => {
    const shown = shownOf('nib', {
      answers: { nib: filled.nib, kbliCode: '10794' },
      drafts: { kbliCode: '' },
    });
    expect(shown.values).toEqual({ nib: '9120 4051 2345 6', kbliCode: '' });
    expect(shownOf('bank', { answers: filled }).values).toEqual({
      bankCode: '113',
      bankAccount: '3012 3456 78',
      bankHolder: 'Siti Aminah',
    });
  });

  it.each(questionPages.map(page => page.page))(
    '%s has a field for each question, and says when it was made',
    name => {
      const html = markup(name, { answers: filled });
      for (const question of findPage(questionPages, name)!.questions)
        expect(html).toContain(`name="${question}"`);
      expect(html).toContain('<input type="hidden" name="shown" value="7"/>');
      expect(html).toContain('role="status"');
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain('data-speak');
    },
  );

  it('shows the drawing and the help of those pages that have them', () => {
    expect(markup('identity')).toContain('src="/examples/ktp.svg"');
    expect(markup('phone')).not.toContain('<figure');
    expect(markup('business')).toContain('<details');
    expect(markup('address')).not.toContain('<details');
  });

  it('says what the office wants at the field, until something newer is wrong', () => {
    const sent = markup('nib', { reasons: [['nib-not-found', 'nib']] });
    expect(sent).toContain('decisions.reason.nib-not-found');
    expect(sent).toContain('id="nib-error"');
    expect(shownOf('tax', { reasons: [['nib-not-found', 'nib']] }).reasons).toEqual([]);
    const refused = {
      problems: [{ code: 'kbli-missing', field: 'kbliCode' }],
      values: { nib: '912', kbliCode: '' },
    };
    const wrong = markup('nib', { reasons: [['nib-not-found', 'nib']] }, refused);
    expect(wrong).toContain('id="kbliCode-error"');
    expect(wrong).not.toContain('id="nib-error"');
    expect(wrong).toContain('value="912"');
  });
});

describe('bank questions', () => {
  it('know each bank once, by three digits, and one way out', () => {
    expect(new Set(bankCodes).size).toBe(bankCodes.length);
    for (const { code, name } of banks) {
      expect(code).toMatch(/^\d{3}$/);
      expect(bankName(code)).toBe(name);
    }
    expect(bankName('other')).toBeNull();
  });

  it('show the bank by name, and the account to others by its last digits only', () => {
    expect(presentAnswer('bankCode', '113', world, true)).toEqual({ text: 'Bank Jateng', option: null });
    expect(presentAnswer('bankCode', 'other', world, true)).toEqual({ text: null, option: 'other' });
    expect(presentAnswer('bankAccount', filled.bankAccount, world, false).text).toBe('3012 3456 78');
    expect(presentAnswer('bankAccount', filled.bankAccount, world, true).text).not.toMatch(/3012/);
  });
});
