CREATE TABLE "attendance_mark" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"seat_id" uuid,
	"claimed_seat" uuid,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"claimed_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"clock_ahead" integer NOT NULL,
	"device" text NOT NULL,
	"by_person_id" uuid,
	"reason" text,
	"voids" uuid,
	CONSTRAINT "attendance_mark_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "attendance_mark_kind" CHECK (kind in ('in', 'out', 'excused', 'void')),
	CONSTRAINT "attendance_mark_source" CHECK (source in ('scan', 'self', 'paper', 'hand', 'import')),
	CONSTRAINT "attendance_mark_void" CHECK ((kind = 'void') = (voids is not null))
);
--> statement-breakpoint
CREATE TABLE "certificate" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"ground" text NOT NULL,
	"session_id" uuid,
	"seat_id" uuid,
	"course" text,
	"course_version" integer,
	"regulations" jsonb NOT NULL,
	"person_id" uuid,
	"wrapped_key" "bytea",
	"sealed_name" "bytea",
	"sealed_trainer" "bytea",
	"sealed_token" "bytea",
	"sealed_credential" "bytea",
	"number" text NOT NULL,
	"year" smallint NOT NULL,
	"sequence" integer NOT NULL,
	"code" text NOT NULL,
	"key_id" text NOT NULL,
	"status_index" integer NOT NULL,
	"title_id" text NOT NULL,
	"title_en" text NOT NULL,
	"jp" smallint NOT NULL,
	"held_from" date NOT NULL,
	"held_until" date NOT NULL,
	"unit" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"expires_on" date,
	"tte" text NOT NULL,
	"signed_file" text,
	"signed_at" timestamp with time zone,
	"signed_by" uuid,
	"revoked_at" timestamp with time zone,
	"revoked_for" text,
	"revoked_by" uuid,
	CONSTRAINT "certificate_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "certificate_number" UNIQUE("pemda_id","year","sequence"),
	CONSTRAINT "certificate_number_text" UNIQUE("pemda_id","number"),
	CONSTRAINT "certificate_code" UNIQUE("pemda_id","code"),
	CONSTRAINT "certificate_status_index" UNIQUE("pemda_id","status_index"),
	CONSTRAINT "certificate_ground" CHECK (ground in ('session', 'course')),
	CONSTRAINT "certificate_tte_state" CHECK (tte in ('none', 'waiting', 'signed')),
	CONSTRAINT "certificate_revoked_for" CHECK (revoked_for in ('name-wrong', 'facts-wrong', 'issued-in-error', 'not-attended', 'misused')),
	CONSTRAINT "certificate_revoked" CHECK ((revoked_at is null) = (revoked_for is null)),
	CONSTRAINT "certificate_signed" CHECK ((tte = 'signed') = (signed_at is not null)),
	CONSTRAINT "certificate_of" CHECK ((ground = 'session' and session_id is not null) or (ground = 'course' and course is not null)),
	CONSTRAINT "certificate_figures" CHECK (jp > 0 and sequence > 0 and status_index >= 0 and held_until >= held_from)
);
--> statement-breakpoint
CREATE TABLE "certificate_batch" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"state" text NOT NULL,
	"total" integer NOT NULL,
	"issued" integer NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "certificate_batch_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "certificate_batch_state" CHECK (state in ('waiting', 'working', 'done'))
);
--> statement-breakpoint
CREATE TABLE "certificate_counter" (
	"pemda_id" text NOT NULL,
	"year" smallint NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "certificate_counter_pemda_id_year_pk" PRIMARY KEY("pemda_id","year")
);
--> statement-breakpoint
CREATE TABLE "certificate_setting" (
	"pemda_id" text NOT NULL,
	"number_form" text NOT NULL,
	"asks_tte" boolean NOT NULL,
	"valid_years" smallint,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "certificate_setting_pemda_id_pk" PRIMARY KEY("pemda_id"),
	CONSTRAINT "certificate_setting_years" CHECK (valid_years between 1 and 10)
);
--> statement-breakpoint
CREATE TABLE "achievement" (
	"pemda_id" text NOT NULL,
	"key" text NOT NULL,
	"document" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "achievement_pemda_id_key_pk" PRIMARY KEY("pemda_id","key")
);
--> statement-breakpoint
CREATE TABLE "credential_status" (
	"pemda_id" text NOT NULL,
	"list" integer NOT NULL,
	"position" integer NOT NULL,
	"credential" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "credential_status_pemda_id_list_position_pk" PRIMARY KEY("pemda_id","list","position"),
	CONSTRAINT "credential_status_credential" UNIQUE("pemda_id","credential"),
	CONSTRAINT "credential_status_state_known" CHECK (state in ('valid', 'revoked')),
	CONSTRAINT "credential_status_reason_known" CHECK (reason in ('name-wrong', 'facts-wrong', 'issued-in-error', 'not-attended', 'misused')),
	CONSTRAINT "credential_status_reason_given" CHECK ((state = 'valid') = (reason is null))
);
--> statement-breakpoint
CREATE TABLE "issuer_key" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"fragment" text NOT NULL,
	"public_key" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"sealed_private" "bytea" NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "issuer_key_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "issuer_key_fragment" UNIQUE("pemda_id","fragment"),
	CONSTRAINT "issuer_key_days" CHECK (retired_at is null or retired_at >= valid_from)
);
--> statement-breakpoint
CREATE TABLE "completion_repair" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"course" text NOT NULL,
	"rule" text NOT NULL,
	"reason" text NOT NULL,
	"repaired_by" uuid NOT NULL,
	"repaired_at" timestamp with time zone NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "completion_repair_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "completion_repair_reason" CHECK (reason in ('read-on-paper', 'done-in-session', 'answers-lost', 'recorded-wrongly')),
	CONSTRAINT "completion_repair_undone" CHECK ((undone_by is null) = (undone_at is null))
);
--> statement-breakpoint
CREATE TABLE "lesson_link" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"sent_on" date NOT NULL,
	"mailing_id" uuid,
	"course" text NOT NULL,
	"lesson" text,
	"question" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"first_opened_at" timestamp with time zone,
	"opened" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "lesson_link_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "lesson_link_digest" UNIQUE("pemda_id","digest"),
	CONSTRAINT "lesson_link_daily" UNIQUE("pemda_id","person_id","kind","sent_on"),
	CONSTRAINT "lesson_link_kind" CHECK (kind in ('lesson', 'review'))
);
--> statement-breakpoint
CREATE TABLE "lesson_mailing" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"course" text NOT NULL,
	"lesson" text NOT NULL,
	"recipients" text NOT NULL,
	"session_id" uuid,
	"check_id" text,
	"sent" integer NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lesson_mailing_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "lesson_mailing_recipients" CHECK (recipients in ('session', 'finding')),
	CONSTRAINT "lesson_mailing_ground" CHECK ((recipients = 'session') = (session_id is not null) and (recipients = 'finding') = (check_id is not null))
);
--> statement-breakpoint
CREATE TABLE "question_review" (
	"pemda_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"course" text NOT NULL,
	"question" text NOT NULL,
	"step" smallint NOT NULL,
	"due_on" date,
	"told_on" date,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "question_review_pemda_id_person_id_course_question_pk" PRIMARY KEY("pemda_id","person_id","course","question")
);
--> statement-breakpoint
CREATE TABLE "review_answer" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"course" text NOT NULL,
	"question" text NOT NULL,
	"given" jsonb NOT NULL,
	"mark" real NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_answer_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
);
--> statement-breakpoint
CREATE TABLE "live_answer" (
	"pemda_id" text NOT NULL,
	"question_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"given" jsonb NOT NULL,
	"mark" real NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "live_answer_pemda_id_question_id_person_id_pk" PRIMARY KEY("pemda_id","question_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "live_question" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"course" text NOT NULL,
	"question" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "live_question_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
);
--> statement-breakpoint
CREATE TABLE "meeting_person" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"service" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"minutes" integer NOT NULL,
	"stretches" jsonb NOT NULL,
	"seats" jsonb NOT NULL,
	"matched_by" text,
	"revision" integer DEFAULT 0 NOT NULL,
	"dismissed_at" timestamp with time zone,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_person_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "meeting_person_service" CHECK (service in ('zoom-meeting', 'zoom-webinar', 'meet', 'teams')),
	CONSTRAINT "meeting_person_matched" CHECK (matched_by in ('email', 'name', 'hand'))
);
--> statement-breakpoint
CREATE TABLE "quiz_arrival" (
	"pemda_id" text NOT NULL,
	"attempt_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"way" text NOT NULL,
	"claimed_at" timestamp with time zone,
	"received_at" timestamp with time zone NOT NULL,
	"entered_by" uuid,
	CONSTRAINT "quiz_arrival_pemda_id_attempt_id_pk" PRIMARY KEY("pemda_id","attempt_id"),
	CONSTRAINT "quiz_arrival_way" CHECK (way in ('phone', 'code'))
);
--> statement-breakpoint
CREATE TABLE "paper_list" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"seats" jsonb NOT NULL,
	"printed_by" uuid NOT NULL,
	"printed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "paper_list_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
);
--> statement-breakpoint
CREATE TABLE "bimtek_session" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"course" text,
	"audience" text NOT NULL,
	"form" text NOT NULL,
	"state" text NOT NULL,
	"venue" text,
	"district" text,
	"meeting_link" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"sign_up_opens_at" timestamp with time zone NOT NULL,
	"sign_up_closes_at" timestamp with time zone NOT NULL,
	"seats_on_site" integer NOT NULL,
	"seats_online" integer NOT NULL,
	"jp" smallint NOT NULL,
	"presence_percent" smallint NOT NULL,
	"late_after_minutes" smallint NOT NULL,
	"trainer_id" uuid NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bimtek_session_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "bimtek_session_form" CHECK (form in ('on-site', 'online', 'hybrid')),
	CONSTRAINT "bimtek_session_state" CHECK (state in ('draft', 'open', 'cancelled', 'closed')),
	CONSTRAINT "bimtek_session_audience" CHECK (audience in ('vendor', 'opd', 'all')),
	CONSTRAINT "bimtek_session_order" CHECK (ends_at > starts_at and sign_up_closes_at > sign_up_opens_at),
	CONSTRAINT "bimtek_session_jp" CHECK (jp between 0 and 40 and presence_percent between 1 and 100),
	CONSTRAINT "bimtek_session_seats" CHECK (seats_on_site >= 0 and seats_online >= 0)
);
--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendar_feed_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "calendar_feed_person" UNIQUE("pemda_id","person_id"),
	CONSTRAINT "calendar_feed_digest" UNIQUE("pemda_id","digest")
);
--> statement-breakpoint
CREATE TABLE "session_feedback" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"trainer_id" uuid NOT NULL,
	"useful" smallint NOT NULL,
	"clear" smallint NOT NULL,
	"remark" text,
	CONSTRAINT "session_feedback_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "session_feedback_scale" CHECK (useful between 1 and 5 and clear between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "session_material" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"title" text NOT NULL,
	"course" text,
	"sha256" text,
	"format" text,
	"size" integer,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_material_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "session_material_phase" CHECK (phase in ('before', 'after')),
	CONSTRAINT "session_material_what" CHECK ((course is null) <> (sha256 is null))
);
--> statement-breakpoint
CREATE TABLE "session_seat" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid,
	"sealed_guest" "bytea",
	"pool" text NOT NULL,
	"state" text NOT NULL,
	"queued_at" timestamp with time zone NOT NULL,
	"offered_until" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"reminded" text,
	"feedback_on" date,
	"forgotten_at" timestamp with time zone,
	CONSTRAINT "session_seat_pemda_id_id_pk" PRIMARY KEY("pemda_id","id"),
	CONSTRAINT "session_seat_pool" CHECK (pool in ('on-site', 'online')),
	CONSTRAINT "session_seat_state" CHECK (state in ('confirmed', 'waiting', 'offered', 'expired', 'declined', 'cancelled')),
	CONSTRAINT "session_seat_who" CHECK (person_id is not null or sealed_guest is not null or forgotten_at is not null)
);
--> statement-breakpoint
ALTER TABLE "unsold_product" ADD COLUMN "first_sold_on" date;--> statement-breakpoint
ALTER TABLE "attendance_mark" ADD CONSTRAINT "attendance_mark_pemda_id_session_id_bimtek_session_pemda_id_id_fk" FOREIGN KEY ("pemda_id","session_id") REFERENCES "public"."bimtek_session"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_mark" ADD CONSTRAINT "attendance_mark_pemda_id_seat_id_session_seat_pemda_id_id_fk" FOREIGN KEY ("pemda_id","seat_id") REFERENCES "public"."session_seat"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_pemda_id_session_id_bimtek_session_pemda_id_id_fk" FOREIGN KEY ("pemda_id","session_id") REFERENCES "public"."bimtek_session"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_pemda_id_seat_id_session_seat_pemda_id_id_fk" FOREIGN KEY ("pemda_id","seat_id") REFERENCES "public"."session_seat"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_batch" ADD CONSTRAINT "certificate_batch_pemda_id_session_id_bimtek_session_pemda_id_id_fk" FOREIGN KEY ("pemda_id","session_id") REFERENCES "public"."bimtek_session"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_link" ADD CONSTRAINT "lesson_link_pemda_id_mailing_id_lesson_mailing_pemda_id_id_fk" FOREIGN KEY ("pemda_id","mailing_id") REFERENCES "public"."lesson_mailing"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_mailing" ADD CONSTRAINT "lesson_mailing_pemda_id_session_id_bimtek_session_pemda_id_id_fk" FOREIGN KEY ("pemda_id","session_id") REFERENCES "public"."bimtek_session"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_answer" ADD CONSTRAINT "live_answer_pemda_id_question_id_live_question_pemda_id_id_fk" FOREIGN KEY ("pemda_id","question_id") REFERENCES "public"."live_question"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_question" ADD CONSTRAINT "live_question_pemda_id_session_id_bimtek_session_pemda_id_id_fk" FOREIGN KEY ("pemda_id","session_id") REFERENCES "public"."bimtek_session"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_person" ADD CONSTRAINT "meeting_person_pemda_id_session_id_bimtek_session_pemda_id_id_fk" FOREIGN KEY ("pemda_id","session_id") REFERENCES "public"."bimtek_session"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_arrival" ADD CONSTRAINT "quiz_arrival_pemda_id_attempt_id_quiz_attempt_pemda_id_id_fk" FOREIGN KEY ("pemda_id","attempt_id") REFERENCES "public"."quiz_attempt"("pemda_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_list" ADD CONSTRAINT "paper_list_pemda_id_session_id_bimtek_session_pemda_id_id_fk" FOREIGN KEY ("pemda_id","session_id") REFERENCES "public"."bimtek_session"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_feedback" ADD CONSTRAINT "session_feedback_pemda_id_session_id_bimtek_session_pemda_id_id_fk" FOREIGN KEY ("pemda_id","session_id") REFERENCES "public"."bimtek_session"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_material" ADD CONSTRAINT "session_material_pemda_id_session_id_bimtek_session_pemda_id_id_fk" FOREIGN KEY ("pemda_id","session_id") REFERENCES "public"."bimtek_session"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_seat" ADD CONSTRAINT "session_seat_pemda_id_session_id_bimtek_session_pemda_id_id_fk" FOREIGN KEY ("pemda_id","session_id") REFERENCES "public"."bimtek_session"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendance_mark_session" ON "attendance_mark" USING btree ("pemda_id","session_id","seat_id");--> statement-breakpoint
CREATE INDEX "attendance_mark_seat" ON "attendance_mark" USING btree ("pemda_id","seat_id");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_once_per_seat" ON "certificate" USING btree ("pemda_id","session_id","seat_id") WHERE seat_id is not null and revoked_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_once_per_course" ON "certificate" USING btree ("pemda_id","person_id","course","course_version") WHERE ground = 'course' and person_id is not null and revoked_at is null;--> statement-breakpoint
CREATE INDEX "certificate_person" ON "certificate" USING btree ("pemda_id","person_id");--> statement-breakpoint
CREATE INDEX "certificate_tte" ON "certificate" USING btree ("pemda_id","tte","issued_at");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_batch_open" ON "certificate_batch" USING btree ("pemda_id","session_id") WHERE state <> 'done';--> statement-breakpoint
CREATE INDEX "credential_status_state" ON "credential_status" USING btree ("pemda_id","list","state");--> statement-breakpoint
CREATE UNIQUE INDEX "issuer_key_current" ON "issuer_key" USING btree ("pemda_id") WHERE retired_at is null;--> statement-breakpoint
CREATE INDEX "completion_repair_person" ON "completion_repair" USING btree ("pemda_id","person_id","course");--> statement-breakpoint
CREATE INDEX "lesson_link_mailing" ON "lesson_link" USING btree ("pemda_id","mailing_id");--> statement-breakpoint
CREATE INDEX "lesson_mailing_course" ON "lesson_mailing" USING btree ("pemda_id","course","sent_at");--> statement-breakpoint
CREATE INDEX "question_review_due" ON "question_review" USING btree ("pemda_id","due_on");--> statement-breakpoint
CREATE INDEX "review_answer_person" ON "review_answer" USING btree ("pemda_id","person_id","answered_at");--> statement-breakpoint
CREATE INDEX "live_question_session" ON "live_question" USING btree ("pemda_id","session_id","opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "live_question_open" ON "live_question" USING btree ("pemda_id","session_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "meeting_person_session" ON "meeting_person" USING btree ("pemda_id","session_id");--> statement-breakpoint
CREATE INDEX "quiz_arrival_person" ON "quiz_arrival" USING btree ("pemda_id","person_id");--> statement-breakpoint
CREATE INDEX "paper_list_session" ON "paper_list" USING btree ("pemda_id","session_id");--> statement-breakpoint
CREATE INDEX "bimtek_session_start" ON "bimtek_session" USING btree ("pemda_id","starts_at");--> statement-breakpoint
CREATE INDEX "session_feedback_session" ON "session_feedback" USING btree ("pemda_id","session_id");--> statement-breakpoint
CREATE INDEX "session_material_session" ON "session_material" USING btree ("pemda_id","session_id","added_at");--> statement-breakpoint
CREATE UNIQUE INDEX "session_seat_once" ON "session_seat" USING btree ("pemda_id","session_id","person_id") WHERE person_id is not null and state in ('confirmed', 'waiting', 'offered');--> statement-breakpoint
CREATE INDEX "session_seat_line" ON "session_seat" USING btree ("pemda_id","session_id","pool","state","queued_at");--> statement-breakpoint
CREATE INDEX "session_seat_person" ON "session_seat" USING btree ("pemda_id","person_id");