-- In which segment analytics-service placed whom, as it told last; null for who is in none any more.
create table customer_segments (
    customer_id uuid   primary key,
    segment     text,
    told        bigint not null
);
comment on column customer_segments.told is 'the place of the record in the teller''s log, so that an older one changes nothing';
create index customer_segments_by_segment on customer_segments (segment, customer_id) where segment is not null;

do $$
declare
    app text := '${app_role}';
begin
    execute format('grant select, insert, update, delete on customer_segments to %I', app);
end
$$;
