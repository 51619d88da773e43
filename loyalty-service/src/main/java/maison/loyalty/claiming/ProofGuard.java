package maison.loyalty.claiming;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.account.Claim;
import maison.loyalty.account.LoyaltyEvent.ActivityClaimed;
import maison.loyalty.account.LoyaltyRefusal.ProofUsed;
import maison.loyalty.account.Proof;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// Keeps one proof from showing two activities, whosoever they are.
@Singleton
final class ProofGuard implements AppendGuard {

    private static final String TAKEN =
            """
            select proof_hash, customer_id, activity_id from activities
            where proof_hash = any(:hashes) and state in ('waiting', 'given')
            """;

    private record Owner(UUID customer, UUID activity) {}

    private record Wanted(Append append, Owner owner, String hash) {}

    @Override
    public boolean isHeldByIndex() {
        return true;
    }

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        List<Wanted> wanted = wanted(batch);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, Owner> owners = owners(handle, wanted);
        var stopped = new IdentityHashMap<Append, Object>();
        for (Wanted each : wanted) {
            // Who repeats a claim has lost a race, and is told so when it is decided again.
            Owner owner = owners.putIfAbsent(each.hash(), each.owner());
            if (owner != null && !owner.equals(each.owner())) {
                stopped.put(each.append(), new ProofUsed());
            }
        }
        return stopped;
    }

    private static List<Wanted> wanted(List<Append> batch) {
        var wanted = new ArrayList<Wanted>();
        for (Append append : batch) {
            for (Append.Part part : append.parts()) {
                for (Object event : part.decided()) {
                    if (event instanceof ActivityClaimed(Claim claim, _)) {
                        Proof proof = claim.proof();
                        if (proof != null) {
                            var owner = new Owner(part.stream().id(), claim.id());
                            wanted.add(new Wanted(append, owner, proof.hash()));
                        }
                    }
                }
            }
        }
        return wanted;
    }

    private static Map<String, Owner> owners(Handle handle, List<Wanted> wanted) {
        var owners = new HashMap<String, Owner>();
        handle.createQuery(TAKEN)
                .bindArray("hashes", String.class, wanted.stream().map(Wanted::hash).toList())
                .map((row, _) ->
                        Map.entry(
                                row.getString("proof_hash"),
                                new Owner(
                                        row.getObject("customer_id", UUID.class),
                                        row.getObject("activity_id", UUID.class))))
                .forEach(each -> owners.put(each.getKey(), each.getValue()));
        return owners;
    }
}
