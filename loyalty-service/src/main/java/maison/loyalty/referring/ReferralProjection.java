package maison.loyalty.referring;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.account.Attribution;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.ReferralCodeIssued;
import maison.loyalty.account.LoyaltyEvent.ReferralLost;
import maison.loyalty.account.LoyaltyEvent.ReferralQualified;
import maison.loyalty.account.LoyaltyEvent.ReferralSettled;
import maison.loyalty.account.LoyaltyEvent.ReferrerNamed;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps whose code is whose, and a row for each member whom another brought.
@Singleton
class ReferralProjection implements WritingProjection {

    private static final String CODE =
            """
            insert into referral_codes (code, customer_id)
            select * from unnest(?::text[], ?::uuid[])
            """;

    private static final String NAME =
            """
            insert into referrals (referred_id, referrer_id, code, named_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[])
            on conflict (referred_id) do update set referrer_id = excluded.referrer_id,
                code = excluded.code, named_at = excluded.named_at, qualified_at = null,
                outcome = null, reason = null, settled_at = null
            """;

    private static final String QUALIFY =
            """
            update referrals r set qualified_at = n.at
            from unnest(?::uuid[], ?::timestamptz[]) as n(referred, at)
            where r.referred_id = n.referred
            """;

    private static final String SETTLE =
            """
            update referrals r set outcome = n.outcome, reason = n.reason, settled_at = n.at
            from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                as n(referred, outcome, reason, at)
            where r.referred_id = n.referred
            """;

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public String ddl() {
        return "projections/referrals.sql";
    }

    /// In the order of the log: what is said of one member last is what counts.
    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var writes = new ArrayList<Write>();
        for (RecordedEvent<LoyaltyEvent> each : LoyaltyAccounts.ofAccounts(events)) {
            UUID customer = each.streamId();
            switch (each.event()) {
                case ReferralCodeIssued issued ->
                        writes.addAll(
                                Write.ofRows(
                                        CODE,
                                        List.of(issued),
                                        ReferralCodeIssued::code,
                                        _ -> customer));
                case ReferrerNamed(var named, _) -> writes.addAll(name(customer, named));
                case ReferralQualified qualified ->
                        writes.addAll(
                                Write.ofRows(
                                        QUALIFY,
                                        List.of(qualified),
                                        _ -> customer,
                                        ReferralQualified::noticedAt));
                case ReferralLost lost ->
                        writes.addAll(
                                Write.ofRows(QUALIFY, List.of(lost), _ -> customer, _ -> null));
                case ReferralSettled settled -> writes.addAll(settle(customer, settled));
                default -> {
                    // Not of a referral.
                }
            }
        }
        return writes;
    }

    private static List<Write> name(UUID customer, Attribution named) {
        return Write.ofRows(
                NAME,
                List.of(named),
                _ -> customer,
                Attribution::referrer,
                Attribution::code,
                Attribution::at);
    }

    private static List<Write> settle(UUID customer, ReferralSettled settled) {
        return Write.ofRows(
                SETTLE,
                List.of(settled),
                _ -> customer,
                row -> row.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                ReferralSettled::reason,
                ReferralSettled::at);
    }
}
