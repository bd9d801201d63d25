/** The job that every import asks for; one waits at a time, whatever the number of files. */
export const judgeSoon = { name: 'judge-unsold', key: 'today', data: {} };
