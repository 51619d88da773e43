package maison.customer.consenting;

import jakarta.inject.Singleton;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.consent.ConsentEvent;
import maison.customer.consent.ConsentRefusal.CustomerErased;
import maison.customer.consent.ConsentRefusal.NotACustomer;
import maison.customer.profile.Profiles;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// Only a customer can consent: consents have a stream of their own, which knows nothing of
/// registration and erasure.
@Singleton
final class ConsentGuard implements AppendGuard {

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        var asked = batch.stream().flatMap(append -> customers(append)).distinct().toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Boolean> erased = Profiles.erased(handle, asked);
        var stopped = new IdentityHashMap<Append, Object>();
        for (var append : batch) {
            customers(append)
                    .forEach(customer -> {
                        var gone = erased.get(customer);
                        if (gone == null) {
                            stopped.put(append, new NotACustomer());
                        } else if (gone) {
                            stopped.put(append, new CustomerErased());
                        }
                    });
        }
        return stopped;
    }

    private static Stream<UUID> customers(Append append) {
        return append.parts().stream()
                .flatMap(part -> part.decided().stream())
                .flatMap(event ->
                        event instanceof ConsentEvent consent
                                ? Stream.of(consent.customerId())
                                : Stream.empty());
    }
}
