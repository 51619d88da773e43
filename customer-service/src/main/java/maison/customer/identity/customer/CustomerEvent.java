package maison.customer.identity.customer;

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

    /// Another system knows the customer by a number that it did not say at the registration.
    record CustomerReferenced(UUID customerId, ExternalReference reference, Instant at)
            implements CustomerEvent {}

    /// The number is not this customer's, or not any more.
    record CustomerUnreferenced(UUID customerId, ExternalReference reference, Instant at)
            implements CustomerEvent {}

    /// The customer turned out to be another one: this id stands for that one from now on.
    record CustomerMerged(UUID customerId, UUID mergeId, UUID into, Instant at)
            implements CustomerEvent {}

    /// The other side of a [CustomerMerged]: somebody known under another id is this customer.
    ///
    /// @param fields whose value is shown, where it is not the survivor's own
    record CustomerAbsorbed(
            UUID customerId, UUID mergeId, UUID absorbed, Map<Field, Survival> fields, Instant at)
            implements CustomerEvent {

        public CustomerAbsorbed {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }

    /// Something was told with an id that was absorbed: it stays with that id, and is what is
    /// shown.
    ///
    /// @param absorbed the id, or the next one on the way to it
    record CustomerFollowed(UUID customerId, UUID absorbed, List<Field> fields, Instant at)
            implements CustomerEvent {

        public CustomerFollowed {
            fields = List.copyOf(fields);
        }
    }

    /// The merge was a mistake: this id stands for itself again.
    ///
    /// @param sales what was sold to the survivor since, but is this customer's
    record CustomerUnmerged(UUID customerId, UUID mergeId, UUID from, List<UUID> sales, Instant at)
            implements CustomerEvent {

        public CustomerUnmerged {
            sales = List.copyOf(sales);
        }
    }

    /// The other side of a [CustomerUnmerged].
    record CustomerLetGo(UUID customerId, UUID mergeId, UUID separated, Instant at)
            implements CustomerEvent {}

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
