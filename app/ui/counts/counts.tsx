/** A few large numbers with their word below. The numbers still need a Source on the page. */
export function Counts({ counts }: { counts: readonly { term: string; value: string }[] }) {
  return (
    <dl className="counts">
      {counts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
