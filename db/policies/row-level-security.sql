-- Every table with a pemda_id: row-level security enabled and forced, one policy. Idempotent; runs after the migrations.
-- The app's role (laris_app) owns nothing and sees only the pemda that its transaction named with SET LOCAL app.pemda.
do $$
declare
  t record;
begin
  for t in
    select c.oid::regclass as name
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'pemda_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
  loop
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format('drop policy if exists one_pemda on %s', t.name);
    execute format(
      'create policy one_pemda on %s using (pemda_id = current_setting(''app.pemda'', true)) with check (pemda_id = current_setting(''app.pemda'', true))',
      t.name);
  end loop;
end $$;

grant usage on schema public to laris_app;
grant select, insert, update, delete on all tables in schema public to laris_app;
-- What is written once stays: no update or delete of events, of consents and of the promotion ledger.
revoke update, delete, truncate on audit_event, consent, promotion_ledger from laris_app;
-- Who came and who left is never changed; it goes only with the person who is forgotten.
revoke update, truncate on attendance_mark from laris_app;

-- A policy keeps operators that might tell of rows they were not to see away from every index. The likeness of two texts
-- (pg_trgm) tells nothing but its result; where our owner may say so, the search for like names goes through its index,
-- elsewhere through the rows of the pemda: slower, and the same answer.
do $$
begin
  alter function similarity_op(text, text) leakproof;
exception when insufficient_privilege then
  null;
end $$;
