package maison.customer.consenting;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.SqlArray;
import maison.customer.consent.ConsentEvent;
import maison.customer.consent.ConsentRefusal.CustomerErased;
import maison.customer.consent.ConsentRefusal.NotACustomer;
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
        var erased = new HashMap<UUID, Boolean>();
        handle.createQuery(
                        """
                        select customer_id, erased_at is not null
                        from profiles where customer_id = any(:ids)
                        """)
                .bind("ids", SqlArray.of(handle, "uuid", asked))
                .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getBoolean(2)))
                .forEach(each -> erased.put(each.getKey(), each.getValue()));
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
