package maison.customer.alerting;

import jakarta.inject.Singleton;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.alert.AlertEvent;
import maison.customer.alert.AlertRefusal;
import maison.customer.profile.Profiles;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// Only of a customer can anything be noted: alerts have a stream of their own, which knows nothing
/// of registration and erasure.
@Singleton
final class AlertGuard implements AppendGuard {

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        var asked = batch.stream().flatMap(AlertGuard::customers).distinct().toList();
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
                            stopped.put(append, new AlertRefusal.NotACustomer());
                        } else if (gone) {
                            stopped.put(append, new AlertRefusal.CustomerErased());
                        }
                    });
        }
        return stopped;
    }

    private static Stream<UUID> customers(Append append) {
        return append.parts().stream()
                .flatMap(part -> part.decided().stream())
                .flatMap(event ->
                        event instanceof AlertEvent alert
                                ? Stream.of(alert.customerId())
                                : Stream.empty());
    }
}
