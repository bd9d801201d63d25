import type { CalendarDay } from '~/reference/calendar-day.ts';
import { pageOf, type QuestionPage } from '~/registration/answers/question-pages.ts';
import { type Capability, channelKinds, type Source } from './capability.ts';
import { bySoonest } from './gather-later.ts';
import type { ItemProblem } from './judge-item.ts';
import { blockersOf, type CapabilityState, type JudgedRequirement } from './list-requirements.ts';
import type { Requirement } from './requirement.ts';

/** One thing to do, with where to do it; questions of one page are one thing. */
export interface DueLine {
  name: string;
  to: string;
  state: 'now' | 'late' | 'waiting' | 'later';
  dueOn: CalendarDay | null;
  problem: ItemProblem | null;
  source: Source;
}

/** A capability as a person reads it: channels of one kind are one line, since they ask for the same. */
export interface CapabilityLine {
  /** `publish-marketplace`, `promotion`: also its words and its place on the page. */
  key: string;
  capability: Capability;
  channels: string[];
  open: boolean;
  /** What keeps it shut. */
  due: DueLine[];
  /** What will be asked, or is hard to read; keeps nothing shut. Soonest first, without a day last. */
  later: DueLine[];
}

/** Key of the name of a requirement: the same words as at the field, at the paper and in the summary. */
export function nameKey(requirement: Requirement): string {
  if (requirement.kind === 'question') return `registration.term.${requirement.question}`;
  if (requirement.kind === 'document') return `documents.kind.${requirement.document}`;
  return `requirements.step.${requirement.step}`;
}

/** Where a person does what is asked, and the key of its name there. */
export function placeOf(requirement: Requirement, pages: readonly QuestionPage[]) {
  const name = nameKey(requirement);
  if (requirement.kind === 'document')
    return { name, to: `/vendor/registration/documents/${requirement.document}` };
  if (requirement.kind === 'step')
    return { name, to: requirement.step === 'account' ? '/sign-up' : '/vendor/registration' };
  const { page } = pageOf(pages, requirement.question);
  return {
    name: `registration.page.${page}.name`,
    to: `/vendor/registration/${page}#${requirement.question}`,
  };
}

const pressing = { 'past-due': 'late', waiting: 'waiting' } as const;

/** `say`: the words of a key. Things of the same name and standing come once. */
function linesOf(
  judged: readonly JudgedRequirement[],
  pages: readonly QuestionPage[],
  say: (key: string) => string,
): DueLine[] {
  const lines = new Map<string, DueLine>();
  for (const { requirement, state, dueOn, problem, blocks } of judged) {
    const { name, to } = placeOf(requirement, pages);
    const shown = blocks ? (pressing[state as keyof typeof pressing] ?? 'now') : 'later';
    const key = [name, shown, dueOn, problem].join('|');
    if (lines.has(key)) continue;
    lines.set(key, { name: say(name), to, state: shown, dueOn, problem, source: requirement.source });
  }
  return [...lines.values()];
}

/** Capabilities for a person to read, in the order in which they open. */
export function presentCapabilities(
  states: readonly CapabilityState[],
  channels: readonly { id: string; name: string }[],
  pages: readonly QuestionPage[],
  say: (key: string) => string,
): CapabilityLine[] {
  const lines = new Map<string, CapabilityLine>();
  for (const state of states) {
    const { capability, channel, open } = state;
    const kind = channelKinds.find(known => known === channel?.kind) ?? 'other';
    const key = channel ? `${capability}-${kind}` : capability;
    const names = channels.flatMap(one => (one.id === channel?.id ? [one.name] : []));
    const known = lines.get(key);
    if (known) {
      known.channels.push(...names);
      continue;
    }
    const unread = state.errors.filter(one => !one.blocks);
    lines.set(key, {
      key,
      capability,
      channels: names,
      open,
      due: linesOf(blockersOf(state), pages, say),
      later: linesOf([...unread, ...state.dueLater], pages, say).sort(bySoonest),
    });
  }
  return [...lines.values()];
}

/** Whether there is anything to tell: something shut, or something that will be asked. */
export function hasNews(lines: readonly CapabilityLine[]): boolean {
  return lines.some(line => line.capability !== 'submission' && (!line.open || line.later.length > 0));
}
