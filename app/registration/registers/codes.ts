/** Words in content/locales/<language>/registers.json. */
export const registersCodes = ['inaproc-code-wrong'] as const;
