package maison.customer.customer;

import java.util.List;
import java.util.UUID;

/// Why a customer's record may refuse a command.
public sealed interface CustomerRefusal {

    record NotRegistered() implements CustomerRefusal {}

    /// The id is taken; whether by the same registration, only the sealed values can tell.
    record AlreadyRegistered() implements CustomerRefusal {}

    record Erased() implements CustomerRefusal {}

    /// A registration says nothing that would tell this customer from any other.
    record NobodyDescribed() implements CustomerRefusal {}

    /// A correction would leave nothing that tells this customer from any other.
    record NothingLeft() implements CustomerRefusal {}

    /// Not to be erased now.
    ///
    /// @param kinds what holds: `legal`, or business that is open
    record UnderLegalHold(List<String> kinds) implements CustomerRefusal {
        public UnderLegalHold {
            kinds = List.copyOf(kinds);
        }
    }

    record ExternalReferenceTaken(ExternalReference reference, UUID by)
            implements CustomerRefusal {}
}
