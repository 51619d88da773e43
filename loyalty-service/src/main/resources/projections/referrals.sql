-- Whose referral code is whose.
create table referral_codes (
    code        text primary key,
    customer_id uuid not null unique
);

-- Members whom another member brought, and what came of it.
create table referrals (
    referred_id  uuid        primary key,
    referrer_id  uuid        not null,
    code         text        not null,
    named_at     timestamptz not null,
    qualified_at timestamptz,
    outcome      text        check (outcome in ('held', 'rewarded', 'rejected', 'taken-back')),
    reason       text,
    settled_at   timestamptz
);
comment on column referrals.qualified_at is 'since when a purchase that is kept brings the reward; null while none does';
create index referrals_by_referrer on referrals (referrer_id);
create index referrals_due on referrals (qualified_at)
    where qualified_at is not null and (outcome is null or outcome = 'taken-back');
create index referrals_lost on referrals (referred_id) where qualified_at is null and outcome = 'rewarded';
create index referrals_held on referrals (settled_at, referred_id) where outcome = 'held';
