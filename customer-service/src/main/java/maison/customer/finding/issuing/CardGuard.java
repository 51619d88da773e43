package maison.customer.finding.issuing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.finding.card.CardEvent.CardIssued;
import maison.customer.finding.card.CardRefusal;
import maison.customer.finding.cards.CardList;
import maison.customer.finding.cards.CardTokens;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import maison.platform.sealing.SubjectKey;
import maison.platform.sealing.Vault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Only a customer gets a card, and no two cards have one number.
@Singleton
final class CardGuard implements AppendGuard {

    private record Wish(Append append, CardIssued card) {}

    private final Vault vault;
    private final CardTokens tokens;

    CardGuard(Vault vault, CardTokens tokens) {
        this.vault = vault;
        this.tokens = tokens;
    }

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        var wishes = wishes(batch);
        if (wishes.isEmpty()) {
            return Map.of();
        }
        var customers = wishes.stream().map(each -> each.card().customerId()).distinct().toList();
        Map<UUID, Boolean> erased = Profiles.erased(handle, customers);
        Map<UUID, SubjectKey> keys = vault.keysOf(handle, customers);
        var taken = new HashSet<String>();
        var stopped = new IdentityHashMap<Append, Object>();
        for (var wish : wishes) {
            var refusal =
                    refusal(
                            handle,
                            wish.card(),
                            erased.get(wish.card().customerId()),
                            keys.get(wish.card().customerId()),
                            taken);
            if (refusal != null) {
                stopped.put(wish.append(), refusal);
            }
        }
        return stopped;
    }

    private @Nullable CardRefusal refusal(
            Handle handle,
            CardIssued card,
            @Nullable Boolean erased,
            @Nullable SubjectKey key,
            Set<String> taken) {
        if (erased == null) {
            return new CardRefusal.NotACustomer();
        }
        if (erased || key == null) {
            return new CardRefusal.CustomerErased();
        }
        var number = CardTokens.open(key, card.number());
        return !taken.add(number.digits()) || CardList.find(handle, tokens.of(number)).isPresent()
                ? new CardRefusal.NumberTaken()
                : null;
    }

    private static List<Wish> wishes(List<Append> batch) {
        var wishes = new ArrayList<Wish>();
        for (var append : batch) {
            for (var part : append.parts()) {
                for (var event : part.decided()) {
                    if (event instanceof CardIssued card) {
                        wishes.add(new Wish(append, card));
                    }
                }
            }
        }
        return wishes;
    }
}
