-- Requests to fit the models, and how far each has come.
create table model_fits (
    fit_id        uuid        primary key,
    requested_at  timestamptz not null default clock_timestamp(),
    requested_by  text        not null,
    request_key   text,
    as_of         date,
    state         text        not null default 'queued'
                  check (state in ('queued', 'running', 'succeeded', 'failed')),
    phase         text        not null default 'queued',
    attempts      int         not null default 0,
    done          bigint      not null default 0,
    total         bigint      not null default 0,
    started_at    timestamptz,
    ended_at      timestamptz,
    error         text,
    unique (requested_by, request_key)
);
comment on column model_fits.as_of is 'last day to fit on; null for the last day with a sale';
create index model_fits_open on model_fits (requested_at) where state in ('queued', 'running');

-- What came out of each fit that ended well. Versions are never changed.
create table models (
    version          int         generated always as identity primary key,
    fit_id           uuid        not null unique references model_fits,
    fitted_at        timestamptz not null default clock_timestamp(),
    first_day        date,
    as_of            date        not null,
    customers        bigint      not null,
    repeat_customers bigint      not null,
    fits             jsonb       not null
);

grant select, insert, update on model_fits to ${app_role};
grant select, insert on models to ${app_role};
