-- Bounds of the scores over everybody as of a day.
create table scorings (
    version        int         generated always as identity primary key,
    scored_at      timestamptz not null default clock_timestamp(),
    as_of          date        not null,
    customers      bigint      not null,
    usual_gap_days float8      not null,
    bounds         jsonb       not null
);

-- What was made of each customer's statistics, and which versions made it.
create table assessments (
    customer_id        uuid        primary key,
    assessed_at        timestamptz not null default clock_timestamp(),
    as_of              date        not null,
    scoring_version    int         not null references scorings,
    model_version      int         references models,
    rules_version      int         not null references segment_rules,
    recency            smallint    not null check (recency between 1 and 5),
    frequency          smallint    not null check (frequency between 1 and 5),
    monetary           smallint    not null check (monetary between 1 and 5),
    currency           text        not null,
    probability_alive  float8      check (probability_alive between 0 and 1),
    expected_purchases float8      check (expected_purchases >= 0),
    expected_amount    numeric     check (expected_amount >= 0),
    lifetime_value     numeric     check (lifetime_value >= 0),
    horizon_months     smallint    not null,
    monthly_rate       float8      not null,
    segment            text        not null,
    reason             text        not null,
    inputs             jsonb       not null
);
comment on column assessments.inputs is 'what the segment rules saw: with rules_version, the decision can be taken again';
create index assessments_by_segment on assessments (segment, customer_id);

-- What the last full assessment looked at, so that the next one knows whether it is due.
create table assessment_runs (
    run_id          int         generated always as identity primary key,
    scoring_version int         not null references scorings,
    model_version   int         references models,
    rules_version   int         not null references segment_rules,
    started_at      timestamptz not null,
    ended_at        timestamptz not null,
    customers       bigint      not null
);

grant select, insert on scorings, assessment_runs to ${app_role};
grant select, insert, update, delete on assessments to ${app_role};
