package maison.customer.identity.profile;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// Stops what is about nobody or about somebody who was erased: for what has streams of its own,
/// which know nothing of registration and erasure.
public abstract class CustomersOnly implements AppendGuard {

    private final Function<Object, Stream<UUID>> customersOf;
    private final Object nobody;
    private final Object erased;

    /// @param events the events to look at
    /// @param customersOf whom one of them is about
    /// @param nobody the refusal if there is no such customer
    /// @param erased the refusal if there was one
    protected <E> CustomersOnly(
            Class<E> events, Function<E, Stream<UUID>> customersOf, Object nobody, Object erased) {
        this.customersOf =
                event ->
                        events.isInstance(event)
                                ? customersOf.apply(events.cast(event))
                                : Stream.empty();
        this.nobody = nobody;
        this.erased = erased;
    }

    @Override
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
        return append.parts().stream()
                .flatMap(part -> part.decided().stream())
                .flatMap(customersOf);
    }
}
