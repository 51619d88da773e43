-- Drafts of versions of the programme, for the list of them; what they say is in their streams.
create table programme_drafts (
    draft_id  uuid        primary key,
    version   text,
    hash      text        not null,
    begun_at  timestamptz not null,
    saved_at  timestamptz not null,
    saved_by  text        not null,
    discarded boolean     not null default false
);
comment on column programme_drafts.version is 'null while the draft gives itself no name';
create index programme_drafts_begun on programme_drafts (begun_at, draft_id) where not discarded;
