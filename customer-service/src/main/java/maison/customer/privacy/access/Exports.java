package maison.customer.privacy.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/// A customer's exports in the order in which they were asked for.
public record Exports(SequencedMap<UUID, Export> byId) {

    public Exports {
        byId = new LinkedHashMap<>(byId);
    }

    static Exports none() {
        return new Exports(new LinkedHashMap<>(Map.of()));
    }

    /// One of them.
    public Optional<Export> find(UUID export) {
        return Optional.ofNullable(byId.get(export));
    }

    /// The latest first.
    public List<Export> latestFirst() {
        return List.copyOf(byId.sequencedValues().reversed());
    }

    Optional<Export> open() {
        return byId.values().stream().filter(Export::isOpen).findFirst();
    }

    Exports with(Export export) {
        var more = new LinkedHashMap<>(byId);
        more.put(export.exportId(), export);
        return new Exports(more);
    }
}
