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
	"number" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"marks" jsonb NOT NULL,
	"percent" integer NOT NULL,
	"passed" boolean NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "quiz_attempt_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
);
--> statement-breakpoint
CREATE TABLE "channel" (
	"pemda_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "channel_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
);
--> statement-breakpoint
CREATE TABLE "listing" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"channel_id" text NOT NULL,
	"status" text NOT NULL,
	"external_id" text,
	"listed_on" date NOT NULL,
	"delisted_on" date,
	CONSTRAINT "listing_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
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
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"category" text NOT NULL,
	"unit" text NOT NULL,
	"net_content" numeric,
	"net_content_unit" text,
	"price_rupiah" bigint,
	"price_includes_ppn" boolean DEFAULT false NOT NULL,
	"price_on" date,
	"brand" text,
	"documents" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "product_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
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
CREATE TABLE "quality_result" (
	"pemda_id" text NOT NULL,
	"product_id" uuid NOT NULL,
	"rule_set" text NOT NULL,
	"input_hash" text NOT NULL,
	"score" integer,
	"grade" text,
	"may_go_out" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "quality_result_pemda_id_product_id_pk" PRIMARY KEY("pemda_id","product_id")
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
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
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
CREATE TABLE "outbox_message" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"template" text NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"confidential" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_message_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
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
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_contact" (
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"blind_index" text NOT NULL,
	"verified_at" timestamp with time zone,
	CONSTRAINT "person_contact_person_id_kind_pk" PRIMARY KEY("person_id","kind"),
	CONSTRAINT "person_contact_kind" CHECK (kind in ('phone', 'email'))
);
--> statement-breakpoint
CREATE TABLE "promotion_ledger" (
	"pemda_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"round_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"public_id" text NOT NULL,
	"vendor_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "promotion_ledger_pemda_id_sequence_pk" PRIMARY KEY("pemda_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "promotion_list" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"canonical" text NOT NULL,
	"sha256" text NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"frozen_by" text NOT NULL,
	CONSTRAINT "promotion_list_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
);
--> statement-breakpoint
CREATE TABLE "promotion_round" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"list_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"slots" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"randomness" text,
	"published" jsonb,
	"drawn_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	CONSTRAINT "promotion_round_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
);
--> statement-breakpoint
CREATE TABLE "registration" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"vendor_id" uuid NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "registration_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
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
	CONSTRAINT "registration_answer_pemda_id_registration_id_question_pk" PRIMARY KEY("pemda_id","registration_id","question")
);
--> statement-breakpoint
CREATE TABLE "registration_decision" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"note" text,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "registration_decision_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
);
--> statement-breakpoint
CREATE TABLE "vendor" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
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
	CONSTRAINT "vendor_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
);
--> statement-breakpoint
CREATE TABLE "vendor_index" (
	"pemda_id" text NOT NULL,
	"kind" text NOT NULL,
	"digest" text NOT NULL,
	"vendor_id" uuid NOT NULL,
	CONSTRAINT "vendor_index_pemda_id_kind_digest_pk" PRIMARY KEY("pemda_id","kind","digest")
);
--> statement-breakpoint
CREATE TABLE "sales_file" (
	"pemda_id" text NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"from_on" date,
	"until_on" date,
	"rows" integer NOT NULL,
	"accepted" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"rejected" jsonb NOT NULL,
	"imported_by" text NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sales_file_pemda_id_id_pk" PRIMARY KEY("pemda_id","id")
);
--> statement-breakpoint
CREATE TABLE "sales_order" (
	"pemda_id" text NOT NULL,
	"source" text NOT NULL,
	"row_key" text NOT NULL,
	"row_hash" text NOT NULL,
	"file_id" uuid NOT NULL,
	"channel_id" text NOT NULL,
	"order_id" text,
	"ordered_on" date,
	"total_rupiah" bigint NOT NULL,
	"merchant" text,
	"opd" text,
	"counts" text NOT NULL,
	CONSTRAINT "sales_order_pemda_id_source_row_key_pk" PRIMARY KEY("pemda_id","source","row_key")
);
--> statement-breakpoint
ALTER TABLE "listing" ADD CONSTRAINT "listing_pemda_id_product_id_product_pemda_id_id_fk" FOREIGN KEY ("pemda_id","product_id") REFERENCES "public"."product"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing" ADD CONSTRAINT "listing_pemda_id_channel_id_channel_pemda_id_id_fk" FOREIGN KEY ("pemda_id","channel_id") REFERENCES "public"."channel"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_photo" ADD CONSTRAINT "product_photo_pemda_id_product_id_product_pemda_id_id_fk" FOREIGN KEY ("pemda_id","product_id") REFERENCES "public"."product"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_result" ADD CONSTRAINT "quality_result_pemda_id_product_id_product_pemda_id_id_fk" FOREIGN KEY ("pemda_id","product_id") REFERENCES "public"."product"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_session" ADD CONSTRAINT "login_session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_session" ADD CONSTRAINT "login_session_pemda_pemda_id_fk" FOREIGN KEY ("pemda") REFERENCES "public"."pemda"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_pemda_pemda_id_fk" FOREIGN KEY ("pemda") REFERENCES "public"."pemda"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_contact" ADD CONSTRAINT "person_contact_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_answer" ADD CONSTRAINT "registration_answer_pemda_id_registration_id_registration_pemda_id_id_fk" FOREIGN KEY ("pemda_id","registration_id") REFERENCES "public"."registration"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_decision" ADD CONSTRAINT "registration_decision_pemda_id_registration_id_registration_pemda_id_id_fk" FOREIGN KEY ("pemda_id","registration_id") REFERENCES "public"."registration"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_index" ADD CONSTRAINT "vendor_index_pemda_id_vendor_id_vendor_pemda_id_id_fk" FOREIGN KEY ("pemda_id","vendor_id") REFERENCES "public"."vendor"("pemda_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_subject" ON "audit_event" USING btree ("pemda_id","subject","sequence");--> statement-breakpoint
CREATE INDEX "quiz_attempt_person" ON "quiz_attempt" USING btree ("pemda_id","person_id","course");--> statement-breakpoint
CREATE UNIQUE INDEX "listing_product_channel" ON "listing" USING btree ("pemda_id","product_id","channel_id");--> statement-breakpoint
CREATE INDEX "listing_external" ON "listing" USING btree ("pemda_id","channel_id","external_id");--> statement-breakpoint
CREATE INDEX "product_vendor" ON "product" USING btree ("pemda_id","vendor_id");--> statement-breakpoint
CREATE INDEX "product_photo_hash" ON "product_photo" USING btree ("pemda_id","sha256");--> statement-breakpoint
CREATE INDEX "login_session_person" ON "login_session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "outbox_message_waiting" ON "outbox_message" USING btree ("pemda_id","created_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "password_reset_person" ON "password_reset" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_contact_blind_index" ON "person_contact" USING btree ("blind_index");--> statement-breakpoint
CREATE INDEX "promotion_ledger_vendor" ON "promotion_ledger" USING btree ("pemda_id","vendor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "promotion_list_hash" ON "promotion_list" USING btree ("pemda_id","sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "promotion_round_number" ON "promotion_round" USING btree ("pemda_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_vendor" ON "registration" USING btree ("pemda_id","vendor_id");--> statement-breakpoint
CREATE INDEX "registration_queue" ON "registration" USING btree ("pemda_id","status","submitted_at");--> statement-breakpoint
CREATE INDEX "registration_decision_of" ON "registration_decision" USING btree ("pemda_id","registration_id","decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "vendor_person" ON "vendor" USING btree ("pemda_id","person_id");--> statement-breakpoint
CREATE INDEX "vendor_status" ON "vendor" USING btree ("pemda_id","status");--> statement-breakpoint
CREATE INDEX "vendor_index_vendor" ON "vendor_index" USING btree ("pemda_id","vendor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sales_file_content" ON "sales_file" USING btree ("pemda_id","source","sha256");--> statement-breakpoint
CREATE INDEX "sales_order_key" ON "sales_order" USING btree ("pemda_id","channel_id","order_id");