/** The job that searches anew around all products of a pemda; sent by whoever wrote many at once. One waits at a time. */
export const searchSoon = { name: 'search-surroundings', key: 'all', data: {} };
