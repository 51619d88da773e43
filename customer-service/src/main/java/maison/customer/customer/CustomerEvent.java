package maison.customer.customer;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a customer's record. Stored for good: fields are added,
/// never changed.
public sealed interface CustomerEvent {

    /// Whose record it is, and whose key seals what is sealed in it.
    UUID customerId();

    Instant at();

    /// @param intakeForm the form that was filled in, if one was
    record CustomerRegistered(
            UUID customerId,
            List<ExternalReference> externalReferences,
            @Nullable String language,
            @Nullable String intakeForm,
            Map<Field, Sealed> sealed,
            Instant at)
            implements CustomerEvent {

        public CustomerRegistered {
            externalReferences = List.copyOf(externalReferences);
            // In the fields' own order, so that an event always reads the same.
            sealed = Collections.unmodifiableSortedMap(new TreeMap<>(sealed));
        }
    }

    /// @param fields what changed; a field here with neither a sealed value nor a language was
    ///   cleared
    record CustomerCorrected(
            UUID customerId,
            List<Field> fields,
            @Nullable String language,
            Map<Field, Sealed> sealed,
            Instant at)
            implements CustomerEvent {

        public CustomerCorrected {
            fields = List.copyOf(fields);
            sealed = Collections.unmodifiableSortedMap(new TreeMap<>(sealed));
        }
    }

    /// The key is destroyed in the same transaction; what was sealed cannot be opened again.
    ///
    /// @param fields which fields held something, for the certificate
    record CustomerErased(UUID customerId, String reason, List<Field> fields, Instant at)
            implements CustomerEvent {

        public CustomerErased {
            fields = List.copyOf(fields);
        }
    }
}
