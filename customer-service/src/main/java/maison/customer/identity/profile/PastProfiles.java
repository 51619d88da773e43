package maison.customer.identity.profile;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.customer.Customers;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.platform.eventstore.Loaded;
import org.jspecify.annotations.Nullable;

/// Profiles as they were: folded from the events that had happened, or were known, by then.
@Singleton
final class PastProfiles {

    private final Customers customers;

    PastProfiles(Customers customers) {
        this.customers = customers;
    }

    /// @param at only what had occurred by then
    /// @param known only what had been recorded by then
    /// @return empty if there was no such customer then
    Optional<ProfileRow> find(UUID id, @Nullable Instant at, @Nullable Instant known) {
        var row = own(id, at, known);
        while (row.isPresent() && row.get().mergedInto() != null) {
            row = own(row.get().mergedInto(), at, known);
        }
        return row;
    }

    /// The same of the id itself, as if nothing had ever been merged.
    Optional<ProfileRow> own(UUID id, @Nullable Instant at, @Nullable Instant known) {
        Loaded<?, CustomerEvent> loaded = customers.loadAt(id, at, known);
        var change = new ProfileChange(id);
        CustomerRegistered registration = null;
        for (var recorded : loaded.events()) {
            change.add(recorded.event(), recorded.envelope().version());
            if (recorded.event() instanceof CustomerRegistered registered) {
                registration = registered;
            }
        }
        if (registration == null) {
            return Optional.empty();
        }
        return Optional.of(
                new ProfileRow(
                        id,
                        change.version(),
                        registration.at(),
                        List.copyOf(registration.externalReferences()),
                        change.language(),
                        change.sealed(),
                        null,
                        change.into(),
                        change.shown(Shown.OWN),
                        false));
    }
}
