-- Who has what when. The constraint is what makes an overlap impossible; everything before it only
-- makes the refusal friendlier.
create table claims (
    booking_id uuid      not null,
    resource   text      not null,
    during     tstzrange not null check (not isempty(during)),
    held_until timestamptz,
    primary key (booking_id, resource),
    constraint no_overlap exclude using gist (resource with =, during with &&)
);
create index claims_held on claims (held_until) where held_until is not null;
