import { z } from 'zod';
import { questions } from '../questions.ts';

/** The longest text of one field that is kept unsaved; no answer may be half as long. */
export const longestDraft = 5_000;

/** Half a character cannot be written down as UTF-8; no field of a browser holds one. */
export const wholeCharacters = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd');

const instant = z.number().int().min(0).max(8.64e15);

/** What a page sends while somebody types: the texts with their stamps, the showing of the page, and where they are. */
export const draftForm = z.object({
  writer: z.string('draft-unreadable').regex(/^[\w-]{1,40}$/, 'draft-unreadable'),
  /** When the page was made, by the server's clock: one showing, counted once. */
  shown: instant,
  /** When this was sent, as the device reckons it. */
  sentAt: instant,
  /** The field somebody was in last. */
  touched: z.enum(questions).nullable().default(null),
  entries: z
    .array(
      z.object({
        question: z.enum(questions, 'draft-unreadable'),
        text: z.string('draft-unreadable').max(longestDraft, 'draft-too-long').transform(wholeCharacters),
        at: instant,
      }),
    )
    .max(questions.length, 'draft-unreadable'),
});

export type DraftForm = z.output<typeof draftForm>;
export type DraftEntry = DraftForm['entries'][number];
