package maison.customer.identity.customer;

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

    /// Who was absorbed stands for nobody until they are separated: neither may they be absorbed
    /// again, nor absorb anybody. So merges never go round in a circle.
    record MergedAlready(UUID into) implements CustomerRefusal {}

    /// Nobody can be merged with themself.
    record SamePerson() implements CustomerRefusal {}

    /// There is no such merge, or none any more.
    record NotMerged() implements CustomerRefusal {}

    record ExternalReferenceTaken(ExternalReference reference, UUID by)
            implements CustomerRefusal {}

    /// A system knows somebody by one number only: two are two people, or one of them is wrong.
    record NumberedAlready(ExternalReference reference) implements CustomerRefusal {}

    /// The system has no number for the customer.
    record NotReferenced() implements CustomerRefusal {}
}
