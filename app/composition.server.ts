import { publishHeadJob } from '~/audit/publish-head.job.server.ts';
import { forgetAttendance } from '~/bimtek/attendance/forget-attendance.server.ts';
import { listOwnAttendance } from '~/bimtek/attendance/list-own-attendance.server.ts';
import { forgetCertificates } from '~/bimtek/certificates/forget-certificates.server.ts';
import { issueBatchJob } from '~/bimtek/certificates/issue-batch.job.server.ts';
import { listOwnCertificateData } from '~/bimtek/certificates/list-own-certificates.server.ts';
import { forgetLearner } from '~/bimtek/learning/forget-learner.server.ts';
import { sweepLessonLinks } from '~/bimtek/learning/links/sweep-links.server.ts';
import { listOwnLearning } from '~/bimtek/learning/list-own-learning.server.ts';
import { tellReviewsJob } from '~/bimtek/learning/reviews/tell-reviews.job.server.ts';
import { forgetLiveAnswers } from '~/bimtek/live/forget-live-answers.server.ts';
import { listOwnLiveAnswers } from '~/bimtek/live/list-own-live-answers.server.ts';
import { forgetMeetingPeople } from '~/bimtek/meetings/forget-meeting-people.server.ts';
import { sweepMeetingPeople } from '~/bimtek/meetings/sweep-meeting-people.server.ts';
import { forgetSeats } from '~/bimtek/sessions/forget-seats.server.ts';
import { listOwnSessions } from '~/bimtek/sessions/list-own-sessions.server.ts';
import { passOffersJob } from '~/bimtek/sessions/pass-offers.job.server.ts';
import { remindSeatsJob } from '~/bimtek/sessions/remind-seats.job.server.ts';
import { sweepGuests } from '~/bimtek/sessions/sweep-guests.server.ts';
import { recheckProductsJob } from '~/catalog/findings/recheck-products.job.server.ts';
import { followPapersJob } from '~/catalog/listings/follow-papers.job.server.ts';
import { renewFeaturesJob } from '~/catalog/photos/renew-features.job.server.ts';
import { forgetProducts } from '~/catalog/products/forget-products.server.ts';
import { listOwnProducts } from '~/catalog/products/list-own-products.server.ts';
import { moveProductsJob } from '~/catalog/products/move-products.job.server.ts';
import { remindVendorsJob } from '~/catalog/products/remind-vendors.job.server.ts';
import { searchSurroundingsJob } from '~/catalog/quality/corpus/search-surroundings.job.server.ts';
import { takeQualityDayJob } from '~/catalog/report/take-quality-day.job.server.ts';
import { workSheetJob } from '~/catalog/sheets/work-sheet.job.server.ts';
import { forgetPerson } from '~/identity/forget-person.server.ts';
import { listOwnAccount } from '~/identity/list-own-account.server.ts';
import {
  sweepLoginSessions,
  sweepLoginThrottles,
  sweepPasswordResets,
  sweepSignInCodes,
} from '~/identity/sweep-sign-in.server.ts';
import { forgetMessages } from '~/messages/forget-messages.server.ts';
import { listOwnMessages } from '~/messages/list-own-messages.server.ts';
import { sendMessagesJob } from '~/messages/send-messages.job.server.ts';
import { setChannel } from '~/messages/set-channel.server.ts';
import { sweepFarewells, sweepMessages } from '~/messages/sweep-messages.server.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import type { BreachGround } from '~/privacy/breach/gather-breach.server.ts';
import { queueNoticesJob } from '~/privacy/breach/queue-notices.job.server.ts';
import type { ConsentFollowers } from '~/privacy/consent/follow-consent.server.ts';
import { forgetEverywhere } from '~/privacy/deletion/carry-out-deletion.server.ts';
import { carryOutDeletionsJob, type Forgetting } from '~/privacy/deletion/carry-out-deletions.job.server.ts';
import type { OwnDataReader } from '~/privacy/own-data/export-own-copy.server.ts';
import { applyRetentionJob } from '~/privacy/retention/apply-retention.job.server.ts';
import type { Sweeper } from '~/privacy/retention/apply-retention.server.ts';
import { listOwnTurns } from '~/promotion/list-own-turns.server.ts';
import { destroyDocumentJob } from '~/registration/documents/destroy-document.job.server.ts';
import { findOwnRecord } from '~/registration/find-own-record.server.ts';
import { forgetVendor } from '~/registration/forget-vendor.server.ts';
import { listOwnRegistration } from '~/registration/list-own-registration.server.ts';
import { listStaleDrafts } from '~/registration/list-stale-drafts.server.ts';
import { listVendorIds, listVendorOwners } from '~/registration/list-vendor-owners.server.ts';
import { checkRegistersJob } from '~/registration/registers/check-registers.job.server.ts';
import { tellDeadlinesJob } from '~/registration/requirements/tell-deadlines.job.server.ts';
import {
  sweepClaimCodes,
  sweepConsentCodes,
  sweepDocuments,
  sweepRefusedRows,
} from '~/registration/sweep-registration.server.ts';
import { forgetMerchant } from '~/sales/forget-merchant.server.ts';
import { judgeUnsoldJob } from '~/sales/judge-unsold.job.server.ts';

/** Who forgets what, those that build on others first; the account itself goes last. */
export const forgetting: Forgetting = {
  inPemda: [
    { part: 'sales', forget: forgetMerchant },
    { part: 'products', forget: forgetProducts },
    { part: 'certificates', forget: forgetCertificates },
    { part: 'meetings', forget: forgetMeetingPeople },
    { part: 'live-answers', forget: forgetLiveAnswers },
    { part: 'attendance', forget: forgetAttendance },
    { part: 'sessions', forget: forgetSeats },
    { part: 'learning', forget: forgetLearner },
    { part: 'registration', forget: forgetVendor },
    { part: 'messages', forget: forgetMessages },
  ],
  everywhere: [{ part: 'account', forget: forgetPerson }],
  findVendorId: findOwnRecord,
};

/** Which vendors there are and whose, for those who must be told of a breach. */
export const breachGround: BreachGround = { listVendorIds, listOwners: listVendorOwners };

/** Whose broom each rule of content/legal/retention.json is. */
export const retentionSweepers: Readonly<Record<string, Sweeper>> = {
  async 'unfinished-drafts'(ctx, { before, dryRun }) {
    const drafts = await listStaleDrafts(ctx.tx, { before });
    if (dryRun) return drafts.length;
    for (const { vendorId } of drafts)
      await forgetEverywhere(ctx, { personId: null, vendorId }, forgetting.inPemda);
    return drafts.length;
  },
  'login-sessions': sweepLoginSessions,
  'login-throttles': sweepLoginThrottles,
  'password-resets': sweepPasswordResets,
  'sign-in-codes': sweepSignInCodes,
  'consent-codes': sweepConsentCodes,
  'claim-codes': sweepClaimCodes,
  'lesson-links': sweepLessonLinks,
  'meeting-people': sweepMeetingPeople,
  'replaced-documents': sweepDocuments,
  'session-guests': sweepGuests,
  'refused-list-rows': sweepRefusedRows,
  'sent-messages': sweepMessages,
  'farewell-messages': sweepFarewells,
};

/** The one file that knows everything: which jobs are worked off. */
export const jobHandlers: readonly JobHandler[] = [
  publishHeadJob,
  judgeUnsoldJob,
  sendMessagesJob,
  moveProductsJob,
  renewFeaturesJob,
  followPapersJob,
  recheckProductsJob,
  searchSurroundingsJob,
  destroyDocumentJob,
  checkRegistersJob,
  carryOutDeletionsJob(forgetting),
  applyRetentionJob(retentionSweepers),
  queueNoticesJob(breachGround),
  tellDeadlinesJob,
  remindVendorsJob,
  tellReviewsJob,
  takeQualityDayJob,
  workSheetJob,
  issueBatchJob,
  passOffersJob,
  remindSeatsJob,
];

/** Who keeps what about a person: one line per domain in a copy of one's data. */
export const ownDataReaders: readonly OwnDataReader[] = [
  listOwnAccount,
  listOwnRegistration,
  listOwnProducts,
  listOwnLearning,
  listOwnLiveAnswers,
  listOwnSessions,
  listOwnAttendance,
  listOwnCertificateData,
  listOwnTurns,
  listOwnMessages,
];

/** Who has to do something at once when a person answers a purpose. */
export const consentFollowers: ConsentFollowers = {
  whatsapp: (ctx, { personId, given }) => setChannel(ctx, { personId, channel: 'whatsapp', open: given }),
};

export const queues: readonly string[] = jobHandlers.map(handler => handler.name);
