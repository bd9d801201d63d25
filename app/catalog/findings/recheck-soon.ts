/** The job that judges products anew after a release or when a day has come; one waits at a time in a pemda. */
export const recheckSoon = { name: 'recheck-products', key: 'all', data: {} };
