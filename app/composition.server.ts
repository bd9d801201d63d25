import { publishHeadJob } from '~/audit/publish-head.job.server.ts';
import { listOwnLearning } from '~/bimtek/list-own-learning.server.ts';
import { listOwnProducts } from '~/catalog/list-own-products.server.ts';
import { listOwnAccount } from '~/identity/list-own-account.server.ts';
import { listOwnMessages } from '~/messages/list-own-messages.server.ts';
import { sendMessagesJob } from '~/messages/send-messages.job.server.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import type { OwnDataReader } from '~/privacy/own-data/export-own-data.server.ts';
import { listOwnTurns } from '~/promotion/list-own-turns.server.ts';
import { destroyDocumentJob } from '~/registration/documents/destroy-document.job.server.ts';
import { listOwnRegistration } from '~/registration/list-own-registration.server.ts';
import { checkRegistersJob } from '~/registration/registers/check-registers.job.server.ts';
import { tellDeadlinesJob } from '~/registration/requirements/tell-deadlines.job.server.ts';
import { judgeUnsoldJob } from '~/sales/judge-unsold.job.server.ts';

/** The one file that knows everything: which jobs are worked off. */
export const jobHandlers: readonly JobHandler[] = [
  publishHeadJob,
  judgeUnsoldJob,
  sendMessagesJob,
  destroyDocumentJob,
  checkRegistersJob,
  tellDeadlinesJob,
];

/** Who keeps what about a person: one line per domain in a copy of one's data. */
export const ownDataReaders: readonly OwnDataReader[] = [
  listOwnAccount,
  listOwnRegistration,
  listOwnProducts,
  listOwnLearning,
  listOwnTurns,
  listOwnMessages,
];

export const queues: readonly string[] = jobHandlers.map(handler => handler.name);
