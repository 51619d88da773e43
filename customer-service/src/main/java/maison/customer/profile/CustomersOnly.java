package maison.customer.profile;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import maison.platform.eventstore.Append;
import org.jdbi.v3.core.Handle;

/// Stops what is about nobody or about somebody who was erased: for what has streams of its own,
/// which know nothing of registration and erasure.
///
/// @param customerOf whom an event is about; nobody for an event of another kind
/// @param nobody the refusal if there is no such customer
/// @param erased the refusal if there was one
public record CustomersOnly(
        Function<Object, Stream<UUID>> customerOf, Object nobody, Object erased) {

    /// The appends to stop, each with its refusal.
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        var asked = batch.stream().flatMap(this::customers).distinct().toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Boolean> gone = Profiles.erased(handle, asked);
        var stopped = new IdentityHashMap<Append, Object>();
        for (var append : batch) {
            customers(append)
                    .forEach(customer -> {
                        Boolean isGone = gone.get(customer);
                        if (isGone == null) {
                            stopped.put(append, nobody);
                        } else if (isGone) {
                            stopped.put(append, erased);
                        }
                    });
        }
        return stopped;
    }

    private Stream<UUID> customers(Append append) {
        return append.parts().stream().flatMap(part -> part.decided().stream()).flatMap(customerOf);
    }
}
