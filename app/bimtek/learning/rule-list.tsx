import { Item, List } from '~/ui/list/list.tsx';
import type { CourseCard } from '../courses/present-course.ts';
import type { CompletionRule } from './completion.ts';
import { useReason, useRuleTitle } from './use-rule-words.ts';

/** Rules with tick and reason, to look at; what to do about them is the learner's affair. */
export function RuleList({ rules, course }: { rules: readonly CompletionRule[]; course: CourseCard }) {
  const titleOf = useRuleTitle(course);
  const reasonOf = useReason('of');
  return (
    <List>
      {rules.map(rule => (
        <li key={titleOf(rule)}>
          <Item
            icon={rule.done ? 'check' : rule.rule === 'quiz' ? 'edit' : 'book'}
            name={titleOf(rule)}
            small={reasonOf(rule)}
          />
        </li>
      ))}
    </List>
  );
}
