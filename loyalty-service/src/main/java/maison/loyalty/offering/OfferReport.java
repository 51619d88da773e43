package maison.loyalty.offering;

import java.util.List;
import java.util.UUID;
import maison.loyalty.Amounts;
import maison.loyalty.offer.Terms;
import maison.loyalty.programme.Reward.Worth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What an offer brought.
///
/// @param issued to how many members
/// @param held not committed, released or lapsed yet
/// @param redeemed committed, and not undone since
/// @param members who redeemed it
/// @param points that it gave
/// @param spend the baskets it was redeemed with, as tills told them, by currency
@Schema(name = "OfferReport")
record OfferReport(
        UUID offerId,
        String name,
        @Nullable String campaign,
        long issued,
        long held,
        long redeemed,
        long undone,
        long members,
        long points,
        List<Worth> spend) {

    private static final String COUNTS =
            """
            select (select count(*) from offer_codes where offer_id = :offer) as issued,
                count(*) filter (where state = 'held' and until > :now) as held,
                count(*) filter (where state = 'committed') as redeemed,
                count(*) filter (where state = 'undone') as undone,
                count(distinct customer_id) filter (where state = 'committed') as members,
                coalesce(sum(points), 0) as points
            from offer_redemptions where offer_id = :offer
            """;

    private static final String SPEND =
            """
            select currency, sum(net_minor)::bigint as minor from offer_redemptions
            where offer_id = :offer and state = 'committed' group by currency order by currency
            """;

    static OfferReport read(Handle handle, UUID offer, Terms terms, java.time.OffsetDateTime now) {
        List<Worth> spend =
                handle.createQuery(SPEND)
                        .bind("offer", offer)
                        .map((row, _) ->
                                Amounts.of(row.getLong("minor"), row.getString("currency")))
                        .list();
        return handle.createQuery(COUNTS)
                .bind("offer", offer)
                .bind("now", now)
                .map((row, _) ->
                        new OfferReport(
                                offer,
                                terms.name(),
                                terms.campaign(),
                                row.getLong("issued"),
                                row.getLong("held"),
                                row.getLong("redeemed"),
                                row.getLong("undone"),
                                row.getLong("members"),
                                row.getLong("points"),
                                spend))
                .one();
    }
}
