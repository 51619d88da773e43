package maison.customer.identity.customer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent.CustomerAbsorbed;
import maison.customer.identity.customer.CustomerEvent.CustomerLetGo;
import maison.customer.identity.customer.CustomerEvent.CustomerMerged;
import maison.customer.identity.customer.CustomerEvent.CustomerReferenced;
import maison.customer.identity.customer.CustomerEvent.CustomerUnreferenced;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a customer: which fields hold something, never what.
public sealed interface Customer {

    record Unknown() implements Customer {}

    /// @param references what other systems call the customer; with one of them, no field has to
    /// @param merged the merge that absorbed the customer, if one did
    /// @param absorbed whom the customer absorbed, by merge
    record Registered(
            UUID id,
            Set<Field> fields,
            List<ExternalReference> references,
            @Nullable Merged merged,
            Map<UUID, UUID> absorbed)
            implements Customer {

        /// A merge, seen by the one who was absorbed.
        public record Merged(UUID mergeId, UUID into) {}

        public Registered {
            fields = Set.copyOf(fields);
            references = List.copyOf(references);
            absorbed = Map.copyOf(absorbed);
        }

        Registered with(CustomerMerged event) {
            var merge = new Merged(event.mergeId(), event.into());
            return new Registered(id, fields, references, merge, absorbed);
        }

        Registered separated() {
            return new Registered(id, fields, references, null, absorbed);
        }

        Registered with(CustomerAbsorbed event) {
            var now = new HashMap<>(absorbed);
            now.put(event.mergeId(), event.absorbed());
            return new Registered(id, fields, references, merged, now);
        }

        Registered with(CustomerLetGo event) {
            var now = new HashMap<>(absorbed);
            now.remove(event.mergeId());
            return new Registered(id, fields, references, merged, now);
        }

        Registered with(CustomerEvent.CustomerCorrected event) {
            var now = EnumSet.noneOf(Field.class);
            now.addAll(fields);
            now.removeAll(event.fields());
            now.addAll(event.sealed().keySet());
            if (event.language() != null) {
                now.add(Field.LANGUAGE);
            }
            return new Registered(id, now, references, merged, absorbed);
        }

        Registered with(CustomerReferenced event) {
            var now = new ArrayList<>(references);
            now.add(event.reference());
            return new Registered(id, fields, now, merged, absorbed);
        }

        Registered with(CustomerUnreferenced event) {
            var now = new ArrayList<>(references);
            now.remove(event.reference());
            return new Registered(id, fields, now, merged, absorbed);
        }

        /// What a system calls the customer.
        Optional<ExternalReference> numberIn(String system) {
            return references.stream().filter(each -> each.system().equals(system)).findFirst();
        }

        /// Whether this still tells one customer from another.
        boolean describesSomebody() {
            return !references.isEmpty()
                    || fields.contains(Field.NAME)
                    || fields.contains(Field.PHONES)
                    || fields.contains(Field.EMAILS);
        }
    }

    record Erased() implements Customer {}
}
