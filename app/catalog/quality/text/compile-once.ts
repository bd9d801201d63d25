/**
 * What is made of a word list or of options is made once: both live as long as the rule set that holds them,
 * while the checks run on hundred thousands of listings.
 */
export function compileOnce<K extends object, C extends object>(compile: (key: K) => C): (key: K) => C {
  const made = new WeakMap<K, C>();
  return key => {
    const known = made.get(key);
    if (known) return known;
    const fresh = compile(key);
    made.set(key, fresh);
    return fresh;
  };
}

/** A word list as a set in lower case. */
export const wordSet = compileOnce(
  (words: readonly string[]) => new Set(words.map(word => word.toLowerCase())),
);
