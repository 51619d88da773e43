-- What was booked: sums by the day for which and the day on which it was. Members' points on one
-- side, the programme's accounts on the other.
create table books (
    day           date   not null,
    recorded_day  date   not null,
    rule_version  text,
    bonus         text,
    earned_month  date,
    expires_month date,
    pending       bigint not null,
    active        bigint not null,
    held          bigint not null,
    debt          bigint not null,
    earned        bigint not null,
    granted       bigint not null,
    reversed      bigint not null,
    withdrawn     bigint not null,
    redeemed      bigint not null,
    deducted      bigint not null,
    expired       bigint not null,
    unique nulls not distinct (day, recorded_day, rule_version, bonus, earned_month, expires_month),
    check (pending + active + held - debt
        = earned + granted - reversed - withdrawn - redeemed - deducted - expired)
) with (fillfactor = 50);
comment on table books is 'few rows, changed by every turn: half of each page is kept free for that';
comment on column books.rule_version is 'of the lot; null for a debt and for what was taken off by hand';
comment on column books.bonus is 'what a grant was for; null for lots of sales';
comment on column books.earned_month is 'of the lot';
comment on column books.expires_month is 'the last in which the lot can be used; null for what never ends';
