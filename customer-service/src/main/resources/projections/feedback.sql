-- Who was asked how it was, and what they said; words as ciphertext, gone with the client's key.
create table survey_invitations (
    invitation_id  uuid        primary key,
    customer_id    uuid        not null,
    survey         text        not null,
    survey_version int         not null,
    about_kind     text        not null,
    about_id       text        not null,
    store_id       text,
    associate_id   text,
    invited_at     timestamptz not null,
    expires_at     timestamptz not null,
    answered_at    timestamptz,
    texts          text
);
create index survey_invitations_by_customer on survey_invitations (customer_id, invited_at desc);

-- One row for each score, without the client.
create table survey_scores (
    invitation_id uuid        not null,
    survey        text        not null,
    question      text        not null,
    score         int         not null,
    store_id      text,
    associate_id  text,
    answered_at   timestamptz not null,
    primary key (invitation_id, question)
);
create index survey_scores_by_survey on survey_scores (survey, answered_at);
