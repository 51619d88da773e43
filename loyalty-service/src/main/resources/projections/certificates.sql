-- A row for each certificate, to find it by its code, by its owner, and when its time is over.
create table certificates (
    certificate_id uuid        primary key,
    customer_id    uuid        not null,
    code_hash      text        not null unique,
    issued_at      timestamptz not null,
    expires_at     timestamptz,
    closed         boolean     not null default false
);
comment on column certificates.closed is 'its points went back, or it was recorded that its time is over';
create index certificates_owned on certificates (customer_id, issued_at, certificate_id);
create index certificates_due on certificates (expires_at) where not closed;
