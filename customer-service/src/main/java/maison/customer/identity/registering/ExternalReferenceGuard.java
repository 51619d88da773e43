package maison.customer.identity.registering;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.identity.customer.CustomerEvent.CustomerReferenced;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.CustomerRefusal.ExternalReferenceTaken;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// No two customers have the same number in another system.
@Singleton
final class ExternalReferenceGuard implements AppendGuard {

    /// Numbers that an event makes a customer's.
    private record Claim(UUID customer, List<ExternalReference> references) {}

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        var wanted = batch.stream().flatMap(append -> references(append)).distinct().toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var owners = new HashMap<>(Profiles.byReference(handle, wanted));
        var stopped = new IdentityHashMap<Append, Object>();
        for (var append : batch) {
            claims(append).forEach(event -> claim(event, append, owners, stopped));
        }
        return stopped;
    }

    /// The first in the batch gets the number; nobody else can have claimed it since, under the
    /// append lock.
    private static void claim(
            Claim event,
            Append append,
            Map<ExternalReference, UUID> owners,
            Map<Append, Object> stopped) {
        for (var reference : event.references()) {
            var owner = owners.get(reference);
            if (owner != null && !owner.equals(event.customer())) {
                stopped.put(append, new ExternalReferenceTaken(reference, owner));
                return;
            }
        }
        event.references().forEach(each -> owners.put(each, event.customer()));
    }

    private static Stream<ExternalReference> references(Append append) {
        return claims(append).flatMap(event -> event.references().stream());
    }

    private static Stream<Claim> claims(Append append) {
        return append.parts().stream()
                .flatMap(part -> part.decided().stream())
                .flatMap(event ->
                        switch (event) {
                            case CustomerRegistered registered ->
                                    Stream.of(
                                            new Claim(
                                                    registered.customerId(),
                                                    registered.externalReferences()));
                            case CustomerReferenced(var customer, var reference, _) ->
                                    Stream.of(new Claim(customer, List.of(reference)));
                            case Object _ -> Stream.empty();
                        });
    }
}
