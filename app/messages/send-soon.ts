/** The job that empties the outbox. One waiting job is enough for any number of messages. */
export const sendSoon = { name: 'send-messages', key: 'waiting', data: {} };
