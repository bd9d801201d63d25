CREATE TABLE "audit_event" (
	"pemda_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"type" text NOT NULL,
	"actor" text NOT NULL,
	"subject" text NOT NULL,
	"data" jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"previous_link" text NOT NULL,
	"link" text NOT NULL,
	CONSTRAINT "audit_event_pemda_id_sequence_pk" PRIMARY KEY("pemda_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"pemda_id" text NOT NULL,
	"count" bigint NOT NULL,
	"link" text NOT NULL,
	"seal" text NOT NULL,
	CONSTRAINT "audit_head_pemda_id_pk" PRIMARY KEY("pemda_id")
);
--> statement-breakpoint
CREATE TABLE "lesson_read" (
	"pemda_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"course" text NOT NULL,
	"lesson" text NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lesson_read_pemda_id_person_id_course_lesson_pk" PRIMARY KEY("pemda_id","person_id","course","lesson")
);
--> statement-breakpoint
CREATE TABLE "quiz_attempt" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"course" text NOT NULL,
	"course_version" integer NOT NULL,
	"number" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"marks" jsonb NOT NULL,
	"percent" smallint NOT NULL,
	"passed" boolean NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "quiz_attempt_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "quiz_attempt_number" UNIQUE("pemda_id","person_id","course","number")
);
--> statement-breakpoint
CREATE TABLE "photo_likeness" (
	"pemda_id" text NOT NULL,
	"sha256" text NOT NULL,
	"hash" text NOT NULL,
	"blocks" integer[] NOT NULL,
	CONSTRAINT "photo_likeness_pemda_id_sha256_pk" PRIMARY KEY("pemda_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "product_likeness" (
	"pemda_id" text NOT NULL,
	"product_id" uuid NOT NULL,
	"title_grams" smallint NOT NULL,
	"title_bits" bit(1024) NOT NULL,
	"bands" integer[] NOT NULL,
	CONSTRAINT "product_likeness_pemda_id_product_id_pk" PRIMARY KEY("pemda_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "title_word" (
	"pemda_id" text NOT NULL,
	"word" text NOT NULL,
	"owners" integer NOT NULL,
	"is_brand" boolean NOT NULL,
	CONSTRAINT "title_word_pemda_id_word_pk" PRIMARY KEY("pemda_id","word")
);
--> statement-breakpoint
CREATE TABLE "channel" (
	"pemda_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"curated_by" text DEFAULT 'nobody' NOT NULL,
	CONSTRAINT "channel_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "channel_curated_by" CHECK (curated_by in ('nobody', 'office'))
);
--> statement-breakpoint
CREATE TABLE "listing" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"channel_id" text NOT NULL,
	"status" text NOT NULL,
	"status_since" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"external_id" text,
	"listed_on" date,
	"delisted_on" date,
	CONSTRAINT "listing_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "listing_status" CHECK (status in ('draft', 'review', 'curation', 'live', 'frozen', 'out-of-stock', 'delisted', 'rejected', 'expired')),
	CONSTRAINT "listing_days" CHECK (delisted_on is null or delisted_on >= listed_on),
	CONSTRAINT "listing_begun" CHECK (listed_on is not null or status in ('draft', 'review', 'curation', 'rejected'))
);
--> statement-breakpoint
CREATE TABLE "listing_move" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	"effective_on" date NOT NULL,
	"moved_at" timestamp with time zone NOT NULL,
	"moved_by" text NOT NULL,
	"mover" text NOT NULL,
	"undo" boolean DEFAULT false NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" text,
	CONSTRAINT "listing_move_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "listing_move_from" CHECK (from_status in ('draft', 'review', 'curation', 'live', 'frozen', 'out-of-stock', 'delisted', 'rejected', 'expired')),
	CONSTRAINT "listing_move_to" CHECK (to_status in ('draft', 'review', 'curation', 'live', 'frozen', 'out-of-stock', 'delisted', 'rejected', 'expired')),
	CONSTRAINT "listing_move_mover" CHECK (mover in ('vendor', 'office', 'system'))
);
--> statement-breakpoint
CREATE TABLE "photo_feature" (
	"pemda_id" text NOT NULL,
	"sha256" text NOT NULL,
	"version" integer NOT NULL,
	"features" jsonb NOT NULL,
	CONSTRAINT "photo_feature_pemda_id_sha256_pk" PRIMARY KEY("pemda_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "product" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	"origin_vendor_id" uuid,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"category" text NOT NULL,
	"unit" text NOT NULL,
	"net_content" numeric,
	"net_content_unit" text,
	"price_rupiah" bigint,
	"price_includes_ppn" boolean DEFAULT false NOT NULL,
	"price_on" date,
	"price_text" text,
	"ppn_rate" numeric,
	"price_before_ppn_rupiah" bigint,
	"price_confirmed_on" date,
	"confirmed_on" date,
	"elsewhere" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"price_steps" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"variants" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"brand" text,
	"sku" text,
	"also_category" text,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"origin" text,
	"tkdn_percent" numeric,
	"non_halal" boolean DEFAULT false NOT NULL,
	"shelf_life_days" integer,
	"documents" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "product_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "product_origin" CHECK (origin in ('domestic', 'import'))
);
--> statement-breakpoint
CREATE TABLE "product_notice" (
	"pemda_id" text NOT NULL,
	"vendor_id" uuid NOT NULL,
	"key" text NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "product_notice_pemda_id_vendor_id_key_pk" PRIMARY KEY("pemda_id","vendor_id","key")
);
--> statement-breakpoint
CREATE TABLE "product_photo" (
	"pemda_id" text NOT NULL,
	"product_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"position" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "product_photo_pemda_id_product_id_sha256_pk" PRIMARY KEY("pemda_id","product_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "product_price" (
	"pemda_id" text NOT NULL,
	"product_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"price_rupiah" bigint,
	"includes_ppn" boolean NOT NULL,
	"ppn_rate" numeric,
	CONSTRAINT "product_price_pemda_id_product_id_since_pk" PRIMARY KEY("pemda_id","product_id","since")
);
--> statement-breakpoint
CREATE TABLE "check_run" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"why" text NOT NULL,
	"rule_set" text NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"after_product" uuid,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "check_run_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "check_run_why" CHECK (why in ('rules', 'day'))
);
--> statement-breakpoint
CREATE TABLE "finding_waiver" (
	"pemda_id" text NOT NULL,
	"product_id" uuid NOT NULL,
	"check_id" text NOT NULL,
	"code" text NOT NULL,
	"accepted_by" text NOT NULL,
	"accepted_as" text DEFAULT 'owner' NOT NULL,
	"evidence" jsonb,
	"reason" text NOT NULL,
	"until_on" date NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "finding_waiver_pemda_id_product_id_check_id_code_pk" PRIMARY KEY("pemda_id","product_id","check_id","code"),
	CONSTRAINT "finding_waiver_reason" CHECK (reason in ('price-is-right', 'name-is-so', 'content-is-right', 'photo-is-enough', 'other-reason', 'goods-were-seen', 'label-was-read', 'price-was-explained', 'paper-was-seen', 'check-is-wrong')),
	CONSTRAINT "finding_waiver_role" CHECK (accepted_as in ('owner', 'office'))
);
--> statement-breakpoint
CREATE TABLE "product_surroundings" (
	"pemda_id" text NOT NULL,
	"product_id" uuid NOT NULL,
	"around" jsonb NOT NULL,
	"searched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "product_surroundings_pemda_id_product_id_pk" PRIMARY KEY("pemda_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "quality_day" (
	"pemda_id" text NOT NULL,
	"day" date NOT NULL,
	"category" text NOT NULL,
	"district" text NOT NULL,
	"products" integer NOT NULL,
	"may_go_out" integer NOT NULL,
	"score_sum" integer NOT NULL,
	"findings" jsonb NOT NULL,
	CONSTRAINT "quality_day_pemda_id_day_category_district_pk" PRIMARY KEY("pemda_id","day","category","district")
);
--> statement-breakpoint
CREATE TABLE "quality_finding" (
	"pemda_id" text NOT NULL,
	"product_id" uuid NOT NULL,
	"check_id" text NOT NULL,
	"code" text NOT NULL,
	"severity" text NOT NULL,
	"gain" numeric NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "quality_finding_pemda_id_product_id_check_id_code_pk" PRIMARY KEY("pemda_id","product_id","check_id","code"),
	CONSTRAINT "quality_finding_severity" CHECK (severity in ('stop', 'warning', 'advice'))
);
--> statement-breakpoint
CREATE TABLE "quality_result" (
	"pemda_id" text NOT NULL,
	"product_id" uuid NOT NULL,
	"rule_set" text NOT NULL,
	"input_hash" text NOT NULL,
	"score" integer,
	"grade" text,
	"may_go_out" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	"stops" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"accepted" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"statuses" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"due_on" date,
	CONSTRAINT "quality_result_pemda_id_product_id_pk" PRIMARY KEY("pemda_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "product_sheet" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"vendor_id" uuid,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"problem" jsonb,
	"rows" integer DEFAULT 0 NOT NULL,
	"fresh" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"rejected" integer DEFAULT 0 NOT NULL,
	"written" integer DEFAULT 0 NOT NULL,
	"photos" integer DEFAULT 0 NOT NULL,
	"photos_done" integer DEFAULT 0 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "product_sheet_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "product_sheet_state" CHECK (state in ('reading', 'tried', 'writing', 'written', 'unreadable'))
);
--> statement-breakpoint
CREATE TABLE "product_sheet_row" (
	"pemda_id" text NOT NULL,
	"sheet_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"verdict" text NOT NULL,
	"vendor_id" uuid,
	"product_id" uuid,
	"cells" jsonb NOT NULL,
	"fields" jsonb NOT NULL,
	"photos" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"written_at" timestamp with time zone,
	"photos_at" timestamp with time zone,
	CONSTRAINT "product_sheet_row_pemda_id_sheet_id_row_pk" PRIMARY KEY("pemda_id","sheet_id","row"),
	CONSTRAINT "product_sheet_row_verdict" CHECK (verdict in ('new', 'changed', 'unchanged', 'rejected'))
);
--> statement-breakpoint
CREATE TABLE "login_session" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"pemda" text NOT NULL,
	"role" text NOT NULL,
	"rights" text DEFAULT 'full' NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"proved_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "login_throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"person_id" uuid NOT NULL,
	"pemda" text NOT NULL,
	"role" text NOT NULL,
	"rights" text DEFAULT 'full' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_person_id_pemda_role_pk" PRIMARY KEY("person_id","pemda","role"),
	CONSTRAINT "membership_role" CHECK (role in ('vendor', 'trainer', 'ukpbj', 'opd', 'officer')),
	CONSTRAINT "membership_rights" CHECK (rights in ('full', 'view'))
);
--> statement-breakpoint
CREATE TABLE "password_reset" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "pemda" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"office" text NOT NULL,
	"story" text,
	"seeded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"wrapped_key" "bytea",
	"name_sealed" "bytea",
	"password_hash" text,
	"language" text DEFAULT 'id' NOT NULL,
	"second_step_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_authenticator" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" "bytea" NOT NULL,
	"last_step" integer NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_contact" (
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"blind_index" text NOT NULL,
	"key_id" text DEFAULT '' NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "person_contact_person_id_kind_pk" PRIMARY KEY("person_id","kind"),
	CONSTRAINT "person_contact_kind" CHECK (kind in ('phone', 'email'))
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_code_person_id_code_hash_pk" PRIMARY KEY("person_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_request" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"contact_index" text NOT NULL,
	"contact_kind" text NOT NULL,
	"code_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "message_delivery" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"try" integer NOT NULL,
	"state" text NOT NULL,
	"provider_id" text,
	"failure" text,
	"queued_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	CONSTRAINT "message_delivery_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "message_delivery_state" CHECK (state in ('queued', 'sent', 'delivered', 'read', 'failed')),
	CONSTRAINT "message_delivery_channel" CHECK (channel in ('whatsapp', 'email', 'in-app'))
);
--> statement-breakpoint
CREATE TABLE "message_preference" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"channel_order" text NOT NULL,
	"quiet_from" integer NOT NULL,
	"quiet_to" integer NOT NULL,
	"essential_only" boolean NOT NULL,
	"language" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message_stop" (
	"contact_index" text PRIMARY KEY NOT NULL,
	"stopped_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox_message" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"person_id" uuid NOT NULL,
	"template" text NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"confidential" boolean DEFAULT false NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"channel" text,
	"next_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"failure" text,
	"read_at" timestamp with time zone,
	"restarted_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "outbox_message_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "outbox_message_state" CHECK (state in ('waiting', 'sent', 'delivered', 'read', 'failed', 'withdrawn')),
	CONSTRAINT "outbox_message_channel" CHECK (channel in ('whatsapp', 'email', 'in-app')),
	CONSTRAINT "outbox_message_settled" CHECK ((next_at is null) = (settled_at is not null))
);
--> statement-breakpoint
CREATE TABLE "breach" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"to_at" timestamp with time zone NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"suspect_id" uuid,
	"how" text NOT NULL,
	"handling" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"notices_asked_at" timestamp with time zone,
	"notices_asked_by" uuid,
	"notices_queued" integer,
	CONSTRAINT "breach_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "breach_kind" CHECK (kind in ('access', 'account', 'database', 'files')),
	CONSTRAINT "breach_window" CHECK (to_at >= from_at)
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"answer" text NOT NULL,
	"how" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "consent_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "consent_answer" CHECK (answer in ('given', 'withdrawn')),
	CONSTRAINT "consent_way" CHECK (how in ('web', 'officer-code', 'paper'))
);
--> statement-breakpoint
CREATE TABLE "deletion_request" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"proof" jsonb,
	CONSTRAINT "deletion_request_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "deletion_request_one_end" CHECK (cancelled_at is null or done_at is null),
	CONSTRAINT "deletion_request_proof" CHECK ((done_at is null) = (proof is null))
);
--> statement-breakpoint
CREATE TABLE "promotion_draw" (
	"pemda_id" text NOT NULL,
	"list_sha256" text NOT NULL,
	"list_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"randomness" text NOT NULL,
	"drand_hex" text NOT NULL,
	"ceremony_text" text NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL,
	"drawn_by" text NOT NULL,
	CONSTRAINT "promotion_draw_pemda_id_list_sha256_pk" PRIMARY KEY("pemda_id","list_sha256"),
	CONSTRAINT "promotion_draw_list" UNIQUE("pemda_id","list_id")
);
--> statement-breakpoint
CREATE TABLE "promotion_entry" (
	"pemda_id" text NOT NULL,
	"list_id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	"public_id" text NOT NULL,
	CONSTRAINT "promotion_entry_pemda_id_list_id_vendor_id_pk" PRIMARY KEY("pemda_id","list_id","vendor_id"),
	CONSTRAINT "promotion_entry_public" UNIQUE("pemda_id","list_id","public_id")
);
--> statement-breakpoint
CREATE TABLE "promotion_ledger" (
	"pemda_id" text NOT NULL,
	"channel" text NOT NULL,
	"sequence" integer NOT NULL,
	"round_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"list_sha256" text NOT NULL,
	"public_id" text NOT NULL,
	"product_key" text NOT NULL,
	"kind" text NOT NULL,
	"vendor_id" uuid NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "promotion_ledger_pemda_id_channel_sequence_pk" PRIMARY KEY("pemda_id","channel","sequence"),
	CONSTRAINT "promotion_ledger_kind" CHECK (kind in ('served', 'deferred', 'skipped'))
);
--> statement-breakpoint
CREATE TABLE "promotion_list" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"canonical" text NOT NULL,
	"sha256" text NOT NULL,
	"entities" integer NOT NULL,
	"slots" integer NOT NULL,
	"beacon_round" integer NOT NULL,
	"draw_at" timestamp with time zone NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"frozen_by" text NOT NULL,
	CONSTRAINT "promotion_list_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "promotion_list_hash" UNIQUE("pemda_id","sha256"),
	CONSTRAINT "promotion_list_kind" CHECK (kind in ('whole', 'newcomers'))
);
--> statement-breakpoint
CREATE TABLE "promotion_round" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"channel" text NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"slots" integer NOT NULL,
	"waiting" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"document" text NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL,
	"drawn_by" text NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" text,
	CONSTRAINT "promotion_round_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "promotion_round_number" UNIQUE("pemda_id","channel","number"),
	CONSTRAINT "promotion_round_status" CHECK (status in ('drawn', 'published'))
);
--> statement-breakpoint
CREATE TABLE "promotion_slot" (
	"pemda_id" text NOT NULL,
	"round_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"vendor_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"queue_place" integer NOT NULL,
	"state" text NOT NULL,
	"coverage" real NOT NULL,
	CONSTRAINT "promotion_slot_pemda_id_round_id_place_pk" PRIMARY KEY("pemda_id","round_id","place"),
	CONSTRAINT "promotion_slot_vendor" UNIQUE("pemda_id","round_id","vendor_id")
);
--> statement-breakpoint
CREATE TABLE "assistance" (
	"pemda_id" text NOT NULL,
	"registration_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"phone_sealed" "bytea" NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"consent_kind" text,
	"consented_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_because" text,
	CONSTRAINT "assistance_pemda_id_registration_id_pk" PRIMARY KEY("pemda_id","registration_id"),
	CONSTRAINT "assistance_consent_known" CHECK (consent_kind in ('code', 'paper')),
	CONSTRAINT "assistance_end_known" CHECK (ended_because in ('taken-over', 'withdrawn')),
	CONSTRAINT "assistance_end_whole" CHECK ((ended_at is null) = (ended_because is null)),
	CONSTRAINT "assistance_consent_whole" CHECK ((consented_at is null) = (consent_kind is null))
);
--> statement-breakpoint
CREATE TABLE "consent_code" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "consent_code_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
);
--> statement-breakpoint
CREATE TABLE "vendor_claim" (
	"pemda_id" text NOT NULL,
	"vendor_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"way" text NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"invited_by" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	CONSTRAINT "vendor_claim_pemda_id_vendor_id_pk" PRIMARY KEY("pemda_id","vendor_id"),
	CONSTRAINT "vendor_claim_way_known" CHECK (way in ('message', 'letter'))
);
--> statement-breakpoint
CREATE TABLE "registration_bulk" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"note" text,
	"rows" jsonb NOT NULL,
	"problems" jsonb,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "registration_bulk_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "registration_bulk_outcome_known" CHECK (outcome in ('accepted', 'sent-back', 'refused', 'excluded', 'readmitted'))
);
--> statement-breakpoint
CREATE TABLE "document_upload" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"length" integer NOT NULL,
	"sealed_key" "bytea" NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" uuid NOT NULL,
	"settled_at" timestamp with time zone,
	"document_id" uuid,
	"refusal" text,
	CONSTRAINT "document_upload_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "document_upload_kind_known" CHECK (kind in ('ktp', 'nib', 'npwp', 'place', 'kswp', 'deed', 'pkp-letter', 'authority-letter', 'pirt', 'halal', 'bank-book', 'consent-paper'))
);
--> statement-breakpoint
CREATE TABLE "vendor_document" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"format" text NOT NULL,
	"size" integer NOT NULL,
	"width" integer,
	"height" integer,
	"pages" integer,
	"digest" text NOT NULL,
	"measure" jsonb,
	"expires_on" date,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_as" text NOT NULL,
	"ended_at" timestamp with time zone,
	"replaced_by" uuid,
	"destroyed_at" timestamp with time zone,
	CONSTRAINT "vendor_document_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "vendor_document_kind_known" CHECK (kind in ('ktp', 'nib', 'npwp', 'place', 'kswp', 'deed', 'pkp-letter', 'authority-letter', 'pirt', 'halal', 'bank-book', 'consent-paper')),
	CONSTRAINT "vendor_document_format_known" CHECK (format in ('webp', 'pdf')),
	CONSTRAINT "vendor_document_author_known" CHECK (sent_as in ('vendor', 'officer', 'list'))
);
--> statement-breakpoint
CREATE TABLE "registration_draft" (
	"pemda_id" text NOT NULL,
	"registration_id" uuid NOT NULL,
	"question" text NOT NULL,
	"sealed" "bytea",
	"stamp" bigint NOT NULL,
	"writer" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	"kept_by" uuid NOT NULL,
	CONSTRAINT "registration_draft_pemda_id_registration_id_question_pk" PRIMARY KEY("pemda_id","registration_id","question"),
	CONSTRAINT "registration_draft_question_known" CHECK (question in ('ownerName', 'nik', 'ownerGender', 'phone', 'businessName', 'businessForm', 'nib', 'kbliCode', 'kbliEdition', 'npwp', 'taxable', 'capitalRupiah', 'district', 'village', 'street', 'bankCode', 'bankAccount', 'bankHolder'))
);
--> statement-breakpoint
CREATE TABLE "registration_step" (
	"pemda_id" text NOT NULL,
	"registration_id" uuid NOT NULL,
	"page" text NOT NULL,
	"first_opened_at" timestamp with time zone NOT NULL,
	"last_shown_at" timestamp with time zone NOT NULL,
	"openings" integer DEFAULT 0 NOT NULL,
	"completed_at" timestamp with time zone,
	"touched_at" timestamp with time zone,
	"touched_field" text,
	CONSTRAINT "registration_step_pemda_id_registration_id_page_pk" PRIMARY KEY("pemda_id","registration_id","page")
);
--> statement-breakpoint
CREATE TABLE "duplicate_case" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	"other_vendor_id" uuid NOT NULL,
	"evidence" jsonb NOT NULL,
	"strong" boolean NOT NULL,
	"status" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"reason" text,
	"note_sealed" "bytea",
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "duplicate_case_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "duplicate_case_order" CHECK (vendor_id < other_vendor_id),
	CONSTRAINT "duplicate_case_status_known" CHECK (status in ('open', 'different', 'same-owner', 'merged')),
	CONSTRAINT "duplicate_case_reason_known" CHECK (reason in ('spoke-with-owners', 'papers-compared', 'place-visited', 'shared-helper', 'family', 'number-mistyped', 'registered-twice', 'account-lost'))
);
--> statement-breakpoint
CREATE TABLE "vendor_entity" (
	"pemda_id" text NOT NULL,
	"vendor_id" uuid NOT NULL,
	"entity_id" uuid NOT NULL,
	CONSTRAINT "vendor_entity_pemda_id_vendor_id_pk" PRIMARY KEY("pemda_id","vendor_id")
);
--> statement-breakpoint
CREATE TABLE "vendor_entity_head" (
	"pemda_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vendor_likeness" (
	"pemda_id" text NOT NULL,
	"vendor_id" uuid NOT NULL,
	"name_key" text NOT NULL,
	"district" text NOT NULL,
	"village_key" text NOT NULL,
	CONSTRAINT "vendor_likeness_pemda_id_vendor_id_pk" PRIMARY KEY("pemda_id","vendor_id")
);
--> statement-breakpoint
CREATE TABLE "vendor_merge" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kept_id" uuid NOT NULL,
	"absorbed_id" uuid NOT NULL,
	"from_absorbed" jsonb NOT NULL,
	"patch_sealed" "bytea" NOT NULL,
	"merged_by" uuid NOT NULL,
	"merged_at" timestamp with time zone NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "vendor_merge_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
);
--> statement-breakpoint
CREATE TABLE "vendor_owner_link" (
	"pemda_id" text NOT NULL,
	"vendor_id" uuid NOT NULL,
	"other_vendor_id" uuid NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "vendor_owner_link_pemda_id_vendor_id_other_vendor_id_pk" PRIMARY KEY("pemda_id","vendor_id","other_vendor_id"),
	CONSTRAINT "vendor_owner_link_order" CHECK (vendor_id < other_vendor_id)
);
--> statement-breakpoint
CREATE TABLE "vendor_list" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"bytes" integer NOT NULL,
	"shape" text NOT NULL,
	"rows" integer NOT NULL,
	"accepted" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"rejected" integer NOT NULL,
	"wrapped_key" "bytea",
	"rejected_sealed" "bytea",
	"imported_by" uuid NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "vendor_list_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
);
--> statement-breakpoint
CREATE TABLE "vendor_list_row" (
	"pemda_id" text NOT NULL,
	"key" text NOT NULL,
	"content_digest" text NOT NULL,
	"list_id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	CONSTRAINT "vendor_list_row_pemda_id_key_pk" PRIMARY KEY("pemda_id","key")
);
--> statement-breakpoint
CREATE TABLE "register_check" (
	"pemda_id" text NOT NULL,
	"vendor_id" uuid NOT NULL,
	"register" text NOT NULL,
	"question" text NOT NULL,
	"state" text NOT NULL,
	"sealed_theirs" "bytea",
	"checked_at" timestamp with time zone NOT NULL,
	"tries" integer NOT NULL,
	CONSTRAINT "register_check_pemda_id_vendor_id_register_question_pk" PRIMARY KEY("pemda_id","vendor_id","register","question"),
	CONSTRAINT "register_check_register_known" CHECK (register in ('oss', 'djp', 'inaproc')),
	CONSTRAINT "register_check_question_known" CHECK (question in ('ownerName', 'nik', 'ownerGender', 'phone', 'businessName', 'businessForm', 'nib', 'kbliCode', 'kbliEdition', 'npwp', 'taxable', 'capitalRupiah', 'district', 'village', 'street', 'bankCode', 'bankAccount', 'bankHolder')),
	CONSTRAINT "register_check_state_known" CHECK (state in ('verified', 'differs', 'absent', 'unknown', 'down'))
);
--> statement-breakpoint
CREATE TABLE "requirement_notice" (
	"pemda_id" text NOT NULL,
	"vendor_id" uuid NOT NULL,
	"requirement" text NOT NULL,
	"due_on" date NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "requirement_notice_pemda_id_vendor_id_requirement_due_on_pk" PRIMARY KEY("pemda_id","vendor_id","requirement","due_on")
);
--> statement-breakpoint
CREATE TABLE "registration" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	"status" text NOT NULL,
	"origin" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"version" integer DEFAULT 0 NOT NULL,
	"note_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "registration_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "registration_status_known" CHECK (status in ('draft', 'submitted', 'sent-back', 'accepted', 'refused', 'excluded')),
	CONSTRAINT "registration_origin_known" CHECK (origin in ('self', 'assisted', 'list'))
);
--> statement-breakpoint
CREATE TABLE "registration_answer" (
	"pemda_id" text NOT NULL,
	"registration_id" uuid NOT NULL,
	"question" text NOT NULL,
	"value" text,
	"sealed" "bytea",
	"answered_at" timestamp with time zone NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_as" text NOT NULL,
	CONSTRAINT "registration_answer_pemda_id_registration_id_question_pk" PRIMARY KEY("pemda_id","registration_id","question"),
	CONSTRAINT "registration_answer_author_known" CHECK (answered_as in ('vendor', 'officer', 'list')),
	CONSTRAINT "registration_answer_question_known" CHECK (question in ('ownerName', 'nik', 'ownerGender', 'phone', 'businessName', 'businessForm', 'nib', 'kbliCode', 'kbliEdition', 'npwp', 'taxable', 'capitalRupiah', 'district', 'village', 'street', 'bankCode', 'bankAccount', 'bankHolder'))
);
--> statement-breakpoint
CREATE TABLE "registration_decision" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"note" text,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	"bulk_id" uuid,
	CONSTRAINT "registration_decision_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "registration_decision_outcome_known" CHECK (outcome in ('accepted', 'sent-back', 'refused', 'excluded', 'readmitted')),
	CONSTRAINT "registration_decision_state_known" CHECK (state in ('proposed', 'confirmed', 'rejected', 'withdrawn', 'undone')),
	CONSTRAINT "registration_decision_second_officer" CHECK (state not in ('confirmed', 'undone') or outcome in ('accepted', 'sent-back') or decided_by <> proposed_by),
	CONSTRAINT "registration_decision_closed" CHECK ((state = 'proposed') = (decided_at is null))
);
--> statement-breakpoint
CREATE TABLE "registration_move" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"decision_id" uuid,
	"undo" boolean DEFAULT false NOT NULL,
	"moved_at" timestamp with time zone NOT NULL,
	"moved_by" uuid NOT NULL,
	CONSTRAINT "registration_move_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "registration_move_to_known" CHECK (to_status in ('draft', 'submitted', 'sent-back', 'accepted', 'refused', 'excluded'))
);
--> statement-breakpoint
CREATE TABLE "vendor" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid,
	"wrapped_key" "bytea",
	"name" text NOT NULL,
	"status" text NOT NULL,
	"business_form" text,
	"nib" text,
	"kbli_code" text,
	"size_class" text,
	"owner_gender" text,
	"district" text,
	"taxable" text,
	"created_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"merged_into" uuid,
	CONSTRAINT "vendor_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "vendor_status_known" CHECK (status in ('draft', 'submitted', 'sent-back', 'accepted', 'refused', 'excluded')),
	CONSTRAINT "vendor_business_form_known" CHECK (business_form in ('perorangan', 'pt-perorangan', 'cv', 'pt', 'koperasi', 'lainnya')),
	CONSTRAINT "vendor_size_class_known" CHECK (size_class in ('micro', 'small', 'medium', 'large')),
	CONSTRAINT "vendor_owner_gender_known" CHECK (owner_gender in ('female', 'male', 'undisclosed')),
	CONSTRAINT "vendor_taxable_known" CHECK (taxable in ('yes', 'no', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "vendor_index" (
	"pemda_id" text NOT NULL,
	"kind" text NOT NULL,
	"digest" text NOT NULL,
	"vendor_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	CONSTRAINT "vendor_index_pemda_id_digest_kind_vendor_id_pk" PRIMARY KEY("pemda_id","digest","kind","vendor_id"),
	CONSTRAINT "vendor_index_kind_known" CHECK (kind in ('nik', 'npwp', 'nib', 'bank', 'phone', 'street'))
);
--> statement-breakpoint
CREATE TABLE "katalog_product" (
	"pemda_id" text NOT NULL,
	"external_id" text NOT NULL,
	"row_hash" text NOT NULL,
	"file_id" uuid NOT NULL,
	"title" text NOT NULL,
	"title_key" text NOT NULL,
	"vendor_code" text,
	"status" text,
	"live" boolean NOT NULL,
	CONSTRAINT "katalog_product_pemda_id_external_id_pk" PRIMARY KEY("pemda_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "sales_file" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"from_on" date,
	"until_on" date,
	"period_basis" text NOT NULL,
	"status_rule" text NOT NULL,
	"parser_version" integer NOT NULL,
	"rows" integer NOT NULL,
	"accepted" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"rejected" integer NOT NULL,
	"rejections" jsonb NOT NULL,
	"imported_by" text NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sales_file_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "sales_file_source" CHECK (source in ('bela', 'ekatalog-v6-orders', 'ekatalog-v6-products', 'marketplace-gratis-ongkir', 'marketplace-mbiz', 'marketplace-tisera', 'marketplace-bebeli')),
	CONSTRAINT "sales_file_basis" CHECK (period_basis in ('given', 'order-days', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "sales_row" (
	"pemda_id" text NOT NULL,
	"source" text NOT NULL,
	"row_key" text NOT NULL,
	"row_hash" text NOT NULL,
	"file_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"channel_id" text NOT NULL,
	"order_id" text,
	"ordered_on" date,
	"merchant" text,
	"merchant_key" text,
	"vendor_code" text,
	"total_rupiah" bigint NOT NULL,
	"status" text NOT NULL,
	"state" text NOT NULL,
	"buyer_code" text,
	"buyer" text,
	"items" jsonb,
	CONSTRAINT "sales_row_pemda_id_source_row_key_pk" PRIMARY KEY("pemda_id","source","row_key"),
	CONSTRAINT "sales_row_state" CHECK (state in ('sale', 'pending', 'none')),
	CONSTRAINT "sales_row_source" CHECK (source in ('bela', 'ekatalog-v6-orders', 'ekatalog-v6-products', 'marketplace-gratis-ongkir', 'marketplace-mbiz', 'marketplace-tisera', 'marketplace-bebeli')),
	CONSTRAINT "sales_row_total" CHECK (total_rupiah >= 0)
);
--> statement-breakpoint
CREATE TABLE "unsold_product" (
	"pemda_id" text NOT NULL,
	"as_of" date NOT NULL,
	"product_id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	"title" text NOT NULL,
	"vendor_name" text NOT NULL,
	"district" text,
	"channels" text[] NOT NULL,
	"state" text NOT NULL,
	"coverage_bp" integer NOT NULL,
	"purchasable_days" integer NOT NULL,
	"reason" text NOT NULL,
	"evidence" text[] NOT NULL,
	"missing" text[] NOT NULL,
	CONSTRAINT "unsold_product_pemda_id_as_of_product_id_pk" PRIMARY KEY("pemda_id","as_of","product_id"),
	CONSTRAINT "unsold_product_state" CHECK (state in ('SOLD', 'POSSIBLY_SOLD', 'NEVER_SOLD_CONFIRMED', 'NEVER_SOLD_UNVERIFIED', 'TOO_NEW'))
);
--> statement-breakpoint
CREATE TABLE "unsold_snapshot" (
	"pemda_id" text NOT NULL,
	"as_of" date NOT NULL,
	"fingerprint" text NOT NULL,
	"rules_version" text NOT NULL,
	"products" integer NOT NULL,
	"vendors" integer NOT NULL,
	"sale_rows" integer NOT NULL,
	"coverage" jsonb NOT NULL,
	"judged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "unsold_snapshot_pemda_id_as_of_pk" PRIMARY KEY("pemda_id","as_of")
);
--> statement-breakpoint
ALTER TABLE "photo_likeness" ADD CONSTRAINT "photo_likeness_pemda_id_sha256_photo_feature_pemda_id_sha256_fk" FOREIGN KEY ("pemda_id","sha256") REFERENCES "public"."photo_feature"("pemda_id","sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_likeness" ADD CONSTRAINT "product_likeness_pemda_id_product_id_product_pemda_id_id_fk" FOREIGN KEY ("pemda_id","product_id") REFERENCES "public"."product"("pemda_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing" ADD CONSTRAINT "listing_pemda_id_product_id_product_pemda_id_id_fk" FOREIGN KEY ("pemda_id","product_id") REFERENCES "public"."product"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing" ADD CONSTRAINT "listing_pemda_id_channel_id_channel_pemda_id_id_fk" FOREIGN KEY ("pemda_id","channel_id") REFERENCES "public"."channel"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_move" ADD CONSTRAINT "listing_move_pemda_id_listing_id_listing_pemda_id_id_fk" FOREIGN KEY ("pemda_id","listing_id") REFERENCES "public"."listing"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_notice" ADD CONSTRAINT "product_notice_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_photo" ADD CONSTRAINT "product_photo_pemda_id_product_id_product_pemda_id_id_fk" FOREIGN KEY ("pemda_id","product_id") REFERENCES "public"."product"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_price" ADD CONSTRAINT "product_price_pemda_id_product_id_product_pemda_id_id_fk" FOREIGN KEY ("pemda_id","product_id") REFERENCES "public"."product"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_waiver" ADD CONSTRAINT "finding_waiver_pemda_id_product_id_product_pemda_id_id_fk" FOREIGN KEY ("pemda_id","product_id") REFERENCES "public"."product"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_surroundings" ADD CONSTRAINT "product_surroundings_pemda_id_product_id_product_pemda_id_id_fk" FOREIGN KEY ("pemda_id","product_id") REFERENCES "public"."product"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_finding" ADD CONSTRAINT "quality_finding_pemda_id_product_id_product_pemda_id_id_fk" FOREIGN KEY ("pemda_id","product_id") REFERENCES "public"."product"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_result" ADD CONSTRAINT "quality_result_pemda_id_product_id_product_pemda_id_id_fk" FOREIGN KEY ("pemda_id","product_id") REFERENCES "public"."product"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_sheet_row" ADD CONSTRAINT "product_sheet_row_pemda_id_sheet_id_product_sheet_pemda_id_id_fk" FOREIGN KEY ("pemda_id","sheet_id") REFERENCES "public"."product_sheet"("pemda_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_session" ADD CONSTRAINT "login_session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_session" ADD CONSTRAINT "login_session_pemda_pemda_id_fk" FOREIGN KEY ("pemda") REFERENCES "public"."pemda"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_pemda_pemda_id_fk" FOREIGN KEY ("pemda") REFERENCES "public"."pemda"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_authenticator" ADD CONSTRAINT "person_authenticator_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_contact" ADD CONSTRAINT "person_contact_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_request" ADD CONSTRAINT "sign_in_request_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_draw" ADD CONSTRAINT "promotion_draw_pemda_id_list_id_promotion_list_pemda_id_id_fk" FOREIGN KEY ("pemda_id","list_id") REFERENCES "public"."promotion_list"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_entry" ADD CONSTRAINT "promotion_entry_pemda_id_list_id_promotion_list_pemda_id_id_fk" FOREIGN KEY ("pemda_id","list_id") REFERENCES "public"."promotion_list"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_ledger" ADD CONSTRAINT "promotion_ledger_pemda_id_round_id_promotion_round_pemda_id_id_fk" FOREIGN KEY ("pemda_id","round_id") REFERENCES "public"."promotion_round"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_slot" ADD CONSTRAINT "promotion_slot_pemda_id_round_id_promotion_round_pemda_id_id_fk" FOREIGN KEY ("pemda_id","round_id") REFERENCES "public"."promotion_round"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_pemda_id_registration_id_registration_pemda_id_id_fk" FOREIGN KEY ("pemda_id","registration_id") REFERENCES "public"."registration"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_code" ADD CONSTRAINT "consent_code_pemda_id_registration_id_assistance_pemda_id_registration_id_fk" FOREIGN KEY ("pemda_id","registration_id") REFERENCES "public"."assistance"("pemda_id","registration_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_claim" ADD CONSTRAINT "vendor_claim_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_upload" ADD CONSTRAINT "document_upload_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_document" ADD CONSTRAINT "vendor_document_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_draft" ADD CONSTRAINT "registration_draft_pemda_id_registration_id_registration_pemda_id_id_fk" FOREIGN KEY ("pemda_id","registration_id") REFERENCES "public"."registration"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_step" ADD CONSTRAINT "registration_step_pemda_id_registration_id_registration_pemda_id_id_fk" FOREIGN KEY ("pemda_id","registration_id") REFERENCES "public"."registration"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_case" ADD CONSTRAINT "duplicate_case_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_case" ADD CONSTRAINT "duplicate_case_pemda_id_other_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","other_vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_entity" ADD CONSTRAINT "vendor_entity_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_likeness" ADD CONSTRAINT "vendor_likeness_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_merge" ADD CONSTRAINT "vendor_merge_pemda_id_kept_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","kept_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_merge" ADD CONSTRAINT "vendor_merge_pemda_id_absorbed_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","absorbed_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_owner_link" ADD CONSTRAINT "vendor_owner_link_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_owner_link" ADD CONSTRAINT "vendor_owner_link_pemda_id_other_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","other_vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_list_row" ADD CONSTRAINT "vendor_list_row_pemda_id_list_id_vendor_list_pemda_id_id_fk" FOREIGN KEY ("pemda_id","list_id") REFERENCES "public"."vendor_list"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_list_row" ADD CONSTRAINT "vendor_list_row_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_check" ADD CONSTRAINT "register_check_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_notice" ADD CONSTRAINT "requirement_notice_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_answer" ADD CONSTRAINT "registration_answer_pemda_id_registration_id_registration_pemda_id_id_fk" FOREIGN KEY ("pemda_id","registration_id") REFERENCES "public"."registration"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_decision" ADD CONSTRAINT "registration_decision_pemda_id_registration_id_registration_pemda_id_id_fk" FOREIGN KEY ("pemda_id","registration_id") REFERENCES "public"."registration"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_move" ADD CONSTRAINT "registration_move_pemda_id_registration_id_registration_pemda_id_id_fk" FOREIGN KEY ("pemda_id","registration_id") REFERENCES "public"."registration"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor" ADD CONSTRAINT "vendor_pemda_id_merged_into_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","merged_into") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_index" ADD CONSTRAINT "vendor_index_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_subject" ON "audit_event" USING btree ("pemda_id","subject","sequence");--> statement-breakpoint
CREATE INDEX "quiz_attempt_course" ON "quiz_attempt" USING btree ("pemda_id","course","number");--> statement-breakpoint
CREATE INDEX "photo_likeness_block_1" ON "photo_likeness" USING btree (pemda_id,(blocks[1]));--> statement-breakpoint
CREATE INDEX "photo_likeness_block_2" ON "photo_likeness" USING btree (pemda_id,(blocks[2]));--> statement-breakpoint
CREATE INDEX "photo_likeness_block_3" ON "photo_likeness" USING btree (pemda_id,(blocks[3]));--> statement-breakpoint
CREATE INDEX "photo_likeness_block_4" ON "photo_likeness" USING btree (pemda_id,(blocks[4]));--> statement-breakpoint
CREATE INDEX "photo_likeness_block_5" ON "photo_likeness" USING btree (pemda_id,(blocks[5]));--> statement-breakpoint
CREATE INDEX "product_likeness_band_1" ON "product_likeness" USING btree (pemda_id,(bands[1]));--> statement-breakpoint
CREATE INDEX "product_likeness_band_2" ON "product_likeness" USING btree (pemda_id,(bands[2]));--> statement-breakpoint
CREATE INDEX "product_likeness_band_3" ON "product_likeness" USING btree (pemda_id,(bands[3]));--> statement-breakpoint
CREATE INDEX "product_likeness_band_4" ON "product_likeness" USING btree (pemda_id,(bands[4]));--> statement-breakpoint
CREATE INDEX "product_likeness_band_5" ON "product_likeness" USING btree (pemda_id,(bands[5]));--> statement-breakpoint
CREATE INDEX "product_likeness_band_6" ON "product_likeness" USING btree (pemda_id,(bands[6]));--> statement-breakpoint
CREATE INDEX "product_likeness_band_7" ON "product_likeness" USING btree (pemda_id,(bands[7]));--> statement-breakpoint
CREATE INDEX "product_likeness_band_8" ON "product_likeness" USING btree (pemda_id,(bands[8]));--> statement-breakpoint
CREATE UNIQUE INDEX "listing_product_channel" ON "listing" USING btree ("pemda_id","product_id","channel_id");--> statement-breakpoint
CREATE INDEX "listing_external" ON "listing" USING btree ("pemda_id","channel_id","external_id");--> statement-breakpoint
CREATE INDEX "listing_status" ON "listing" USING btree ("pemda_id","status","status_since");--> statement-breakpoint
CREATE UNIQUE INDEX "listing_move_listing" ON "listing_move" USING btree ("pemda_id","listing_id","seq");--> statement-breakpoint
CREATE INDEX "product_vendor" ON "product" USING btree ("pemda_id","vendor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "product_sku" ON "product" USING btree ("pemda_id","vendor_id","sku");--> statement-breakpoint
CREATE INDEX "product_category" ON "product" USING btree ("pemda_id","category");--> statement-breakpoint
CREATE INDEX "product_origin_vendor" ON "product" USING btree ("pemda_id","origin_vendor_id");--> statement-breakpoint
CREATE INDEX "product_photo_hash" ON "product_photo" USING btree ("pemda_id","sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "check_run_open" ON "check_run" USING btree ("pemda_id","why") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "quality_finding_code" ON "quality_finding" USING btree ("pemda_id","check_id","code");--> statement-breakpoint
CREATE INDEX "quality_result_due" ON "quality_result" USING btree ("pemda_id","due_on");--> statement-breakpoint
CREATE INDEX "product_sheet_newest" ON "product_sheet" USING btree ("pemda_id","vendor_id","created_at");--> statement-breakpoint
CREATE INDEX "login_session_person" ON "login_session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "password_reset_person" ON "password_reset" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_contact_blind_index" ON "person_contact" USING btree ("blind_index");--> statement-breakpoint
CREATE UNIQUE INDEX "message_delivery_try" ON "message_delivery" USING btree ("pemda_id","message_id","channel","try");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_message_key" ON "outbox_message" USING btree ("pemda_id","key");--> statement-breakpoint
CREATE INDEX "outbox_message_waiting" ON "outbox_message" USING btree ("pemda_id","next_at") WHERE next_at is not null;--> statement-breakpoint
CREATE INDEX "outbox_message_person" ON "outbox_message" USING btree ("pemda_id","person_id","created_at");--> statement-breakpoint
CREATE INDEX "outbox_message_created" ON "outbox_message" USING btree ("pemda_id","created_at");--> statement-breakpoint
CREATE INDEX "breach_known" ON "breach" USING btree ("pemda_id","known_at");--> statement-breakpoint
CREATE INDEX "consent_subject" ON "consent" USING btree ("pemda_id","subject_id","purpose","answered_at");--> statement-breakpoint
CREATE INDEX "consent_purpose" ON "consent" USING btree ("pemda_id","purpose","answered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "deletion_request_open" ON "deletion_request" USING btree ("pemda_id","person_id") WHERE cancelled_at is null and done_at is null;--> statement-breakpoint
CREATE INDEX "deletion_request_due" ON "deletion_request" USING btree ("pemda_id","due_at") WHERE cancelled_at is null and done_at is null;--> statement-breakpoint
CREATE INDEX "promotion_entry_vendor" ON "promotion_entry" USING btree ("pemda_id","vendor_id");--> statement-breakpoint
CREATE INDEX "promotion_ledger_vendor" ON "promotion_ledger" USING btree ("pemda_id","vendor_id");--> statement-breakpoint
CREATE INDEX "promotion_slot_product" ON "promotion_slot" USING btree ("pemda_id","product_id");--> statement-breakpoint
CREATE INDEX "assistance_of_officer" ON "assistance" USING btree ("pemda_id","officer_id","started_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "consent_code_of" ON "consent_code" USING btree ("pemda_id","registration_id","sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "vendor_claim_digest" ON "vendor_claim" USING btree ("pemda_id","digest");--> statement-breakpoint
CREATE INDEX "registration_bulk_started" ON "registration_bulk" USING btree ("pemda_id","started_at");--> statement-breakpoint
CREATE INDEX "document_upload_of" ON "document_upload" USING btree ("pemda_id","vendor_id","opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "vendor_document_current" ON "vendor_document" USING btree ("pemda_id","vendor_id","kind") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "vendor_document_of" ON "vendor_document" USING btree ("pemda_id","vendor_id","sent_at");--> statement-breakpoint
CREATE INDEX "vendor_document_ended" ON "vendor_document" USING btree ("pemda_id","ended_at");--> statement-breakpoint
CREATE UNIQUE INDEX "duplicate_case_pair" ON "duplicate_case" USING btree ("pemda_id","vendor_id","other_vendor_id");--> statement-breakpoint
CREATE INDEX "duplicate_case_other" ON "duplicate_case" USING btree ("pemda_id","other_vendor_id");--> statement-breakpoint
CREATE INDEX "duplicate_case_queue" ON "duplicate_case" USING btree ("pemda_id","status","strong","opened_at");--> statement-breakpoint
CREATE INDEX "vendor_entity_members" ON "vendor_entity" USING btree ("pemda_id","entity_id");--> statement-breakpoint
CREATE INDEX "vendor_likeness_name" ON "vendor_likeness" USING gin ("name_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "vendor_merge_standing" ON "vendor_merge" USING btree ("pemda_id","absorbed_id") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "vendor_merge_kept" ON "vendor_merge" USING btree ("pemda_id","kept_id");--> statement-breakpoint
CREATE INDEX "vendor_merge_case" ON "vendor_merge" USING btree ("pemda_id","case_id");--> statement-breakpoint
CREATE INDEX "vendor_owner_link_other" ON "vendor_owner_link" USING btree ("pemda_id","other_vendor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "vendor_list_file" ON "vendor_list" USING btree ("pemda_id","sha256");--> statement-breakpoint
CREATE INDEX "vendor_list_newest" ON "vendor_list" USING btree ("pemda_id","imported_at");--> statement-breakpoint
CREATE INDEX "vendor_list_row_of" ON "vendor_list_row" USING btree ("pemda_id","list_id");--> statement-breakpoint
CREATE INDEX "vendor_list_row_vendor" ON "vendor_list_row" USING btree ("pemda_id","vendor_id");--> statement-breakpoint
CREATE INDEX "register_check_down" ON "register_check" USING btree ("pemda_id","state","checked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_vendor" ON "registration" USING btree ("pemda_id","vendor_id");--> statement-breakpoint
CREATE INDEX "registration_queue" ON "registration" USING btree ("pemda_id","status","submitted_at");--> statement-breakpoint
CREATE INDEX "registration_decision_of" ON "registration_decision" USING btree ("pemda_id","registration_id","proposed_at");--> statement-breakpoint
CREATE INDEX "registration_decision_bulk" ON "registration_decision" USING btree ("pemda_id","bulk_id") WHERE bulk_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "registration_decision_once" ON "registration_decision" USING btree ("pemda_id","registration_id","version") WHERE state in ('confirmed', 'undone');--> statement-breakpoint
CREATE UNIQUE INDEX "registration_decision_open" ON "registration_decision" USING btree ("pemda_id","registration_id") WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX "registration_move_of" ON "registration_move" USING btree ("pemda_id","registration_id","moved_at");--> statement-breakpoint
CREATE UNIQUE INDEX "vendor_person" ON "vendor" USING btree ("pemda_id","person_id");--> statement-breakpoint
CREATE INDEX "vendor_status" ON "vendor" USING btree ("pemda_id","status");--> statement-breakpoint
CREATE INDEX "vendor_merged_into" ON "vendor" USING btree ("pemda_id","merged_into");--> statement-breakpoint
CREATE UNIQUE INDEX "vendor_index_one_each" ON "vendor_index" USING btree ("pemda_id","vendor_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "sales_file_content" ON "sales_file" USING btree ("pemda_id","source","sha256","status_rule","parser_version");--> statement-breakpoint
CREATE INDEX "sales_row_order" ON "sales_row" USING btree ("pemda_id","channel_id","order_id");--> statement-breakpoint
CREATE INDEX "unsold_product_list" ON "unsold_product" USING btree ("pemda_id","as_of","purchasable_days");