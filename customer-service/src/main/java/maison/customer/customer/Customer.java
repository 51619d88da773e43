package maison.customer.customer;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// What a decision needs to know about a customer: which fields hold something, never what.
public sealed interface Customer {

    record Unknown() implements Customer {}

    /// @param referenced whether another system knows the customer, so that no field has to
    record Registered(UUID id, Set<Field> fields, boolean referenced) implements Customer {

        public Registered {
            fields = Set.copyOf(fields);
        }

        Registered with(CustomerEvent.CustomerCorrected event) {
            var now = EnumSet.noneOf(Field.class);
            now.addAll(fields);
            now.removeAll(event.fields());
            now.addAll(event.sealed().keySet());
            if (event.language() != null) {
                now.add(Field.LANGUAGE);
            }
            return new Registered(id, now, referenced);
        }

        /// Whether this still tells one customer from another.
        boolean describesSomebody() {
            return referenced
                    || fields.contains(Field.NAME)
                    || fields.contains(Field.PHONES)
                    || fields.contains(Field.EMAILS);
        }
    }

    record Erased() implements Customer {}
}
