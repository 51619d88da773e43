package maison.loyalty.offering;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.loyalty.offer.MemberEvent.OfferIssued;
import maison.loyalty.offer.MemberEvent.RedemptionEnded;
import maison.loyalty.offer.MemberEvent.RedemptionHeld;
import maison.loyalty.offer.OfferEvent.OfferDrafted;
import maison.loyalty.offer.OfferEvent.OfferMoved;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import org.jspecify.annotations.Nullable;

/// Keeps the rows that offers are listed, counted and reported by.
@Singleton
class OfferProjection implements WritingProjection {

    private static final String DRAFT =
            """
            insert into offers (offer_id, name, campaign, state)
            select *, 'draft' from unnest(?::uuid[], ?::text[], ?::text[])
            on conflict (offer_id) do update
                set name = excluded.name, campaign = excluded.campaign
            """;

    private static final String MOVE =
            """
            update offers o set state = n.state
            from unnest(?::uuid[], ?::text[]) as n(id, state) where o.offer_id = n.id
            """;

    private static final String ISSUE =
            """
            insert into offer_codes (offer_id, customer_id, issued_at, code_hash)
            select * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[])
            """;

    private static final String HOLD =
            """
            insert into offer_redemptions (offer_id, customer_id, redemption_id, until, net_minor,
                currency)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::bigint[],
                ?::text[])
            """;

    private static final String END =
            """
            update offer_redemptions r
            set state = n.state, points = n.points, sale_id = n.sale
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::uuid[])
                as n(offer, customer, id, state, points, sale)
            where r.offer_id = n.offer and r.customer_id = n.customer and r.redemption_id = n.id
            """;

    private record Drafted(UUID id, String name, @Nullable String campaign) {}

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public String ddl() {
        return "projections/offers.sql";
    }

    /// Each event by itself, in order: two of one offer or one redemption must not meet in one
    /// statement. Issuing, of which there are many at a time, goes in one.
    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var writes = new ArrayList<Write>();
        var issued = new ArrayList<OfferIssued>();
        for (RecordedEvent<?> each : events) {
            UUID id = each.streamId();
            switch (each.event()) {
                case OfferDrafted(var terms, _) ->
                        writes.addAll(
                                Write.ofRows(
                                        DRAFT,
                                        List.of(new Drafted(id, terms.name(), terms.campaign())),
                                        Drafted::id,
                                        Drafted::name,
                                        Drafted::campaign));
                case OfferMoved moved ->
                        writes.addAll(
                                Write.ofRows(
                                        MOVE,
                                        List.of(moved),
                                        _ -> id,
                                        row -> row.state().name().toLowerCase(Locale.ROOT)));
                case OfferIssued fact -> issued.add(fact);
                case RedemptionHeld held -> writes.addAll(hold(held));
                case RedemptionEnded ended -> writes.addAll(end(ended));
                default -> {
                    // Of something else.
                }
            }
        }
        writes.addAll(
                Write.ofRows(
                        ISSUE,
                        issued,
                        OfferIssued::offer,
                        OfferIssued::customer,
                        OfferIssued::at,
                        OfferIssued::codeHash));
        return writes;
    }

    private static List<Write> hold(RedemptionHeld held) {
        return Write.ofRows(
                HOLD,
                List.of(held),
                RedemptionHeld::offer,
                RedemptionHeld::customer,
                row -> row.asked().id(),
                row -> row.asked().until(),
                row -> row.asked().netMinor(),
                row -> row.asked().currency());
    }

    private static List<Write> end(RedemptionEnded ended) {
        return Write.ofRows(
                END,
                List.of(ended),
                RedemptionEnded::offer,
                RedemptionEnded::customer,
                row -> row.of().id(),
                row -> row.how().name().toLowerCase(Locale.ROOT),
                row ->
                        switch (row.how()) {
                            case COMMITTED -> row.points();
                            case RELEASED, UNDONE -> 0L;
                        },
                RedemptionEnded::sale);
    }
}
