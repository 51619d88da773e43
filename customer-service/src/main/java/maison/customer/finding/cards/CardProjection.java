package maison.customer.finding.cards;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.finding.card.CardEvent.CardBlocked;
import maison.customer.finding.card.CardEvent.CardIssued;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import maison.platform.sealing.SubjectKey;
import maison.platform.sealing.Vault;
import org.jdbi.v3.core.Handle;

/// Keeps `loyalty_cards` in step with the events.
///
/// Like the directory it opens a number to make its token and forgets it; what belongs to an erased
/// customer cannot be opened, so a rebuild leaves it out by itself.
@Singleton
final class CardProjection implements Projection {

    private final Vault vault;
    private final CardTokens tokens;

    CardProjection(Vault vault, CardTokens tokens) {
        this.vault = vault;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "cards";
    }

    @Override
    public String ddl() {
        return "projections/cards.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var issued = new ArrayList<CardIssued>();
        var blocked = new ArrayList<CardBlocked>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case CardIssued event -> issued.add(event);
                case CardBlocked event -> blocked.add(event);
                case CustomerErased event -> erased.add(event.customerId());
                case Object _ -> {
                    // Nothing else is about cards.
                }
            }
        }
        insert(handle, issued);
        block(handle, blocked);
        delete(handle, erased);
    }

    private void insert(Handle handle, List<CardIssued> issued) {
        if (issued.isEmpty()) {
            return;
        }
        Map<UUID, SubjectKey> keys =
                vault.keysOf(handle, issued.stream().map(CardIssued::customerId).toList());
        var insert =
                handle.prepareBatch(
                        """
                        insert into loyalty_cards (card_id, customer_id, token, number, issued_at)
                        values (:card, :customer, :token, :number, :at)
                        """);
        for (var each : issued) {
            var key = keys.get(each.customerId());
            if (key != null) {
                insert.bind("card", each.cardId())
                        .bind("customer", each.customerId())
                        .bind("token", tokens.of(CardTokens.open(key, each.number())))
                        .bind("number", each.number().ciphertext())
                        .bind("at", each.at())
                        .add();
            }
        }
        if (insert.size() > 0) {
            insert.execute();
        }
    }

    private static void block(Handle handle, List<CardBlocked> blocked) {
        if (blocked.isEmpty()) {
            return;
        }
        var update =
                handle.prepareBatch(
                        """
                        update loyalty_cards set blocked_at = :at, reason = :reason
                        where card_id = :card
                        """);
        for (var each : blocked) {
            update.bind("card", each.cardId())
                    .bind("at", each.at())
                    .bind("reason", each.reason().json())
                    .add();
        }
        update.execute();
    }

    private static void delete(Handle handle, List<UUID> erased) {
        if (!erased.isEmpty()) {
            handle.createUpdate("delete from loyalty_cards where customer_id = any(:ids)")
                    .bind("ids", SqlArray.of(handle, "uuid", erased))
                    .execute();
        }
    }
}
