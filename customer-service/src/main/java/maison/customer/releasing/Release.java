package maison.customer.releasing;

import maison.customer.consents.ConsentWord;
import maison.customer.person.Person;
import org.jspecify.annotations.Nullable;

/// Whether a customer's contact may be used for a purpose, and if not, why.
sealed interface Release {

    /// @param address for the channel
    /// @param consent what allowed it; null where none is needed
    record Released(Person person, String address, @Nullable ConsentWord consent)
            implements Release {}

    record Refused(Reason reason) implements Release {}

    /// Why not.
    enum Reason {
        UNKNOWN("unknown"),
        ERASED("erased"),
        /// The customer forbade to give anything of theirs to other companies.
        DO_NOT_SELL("do-not-sell"),
        /// The customer stopped all marketing.
        STOPPED("marketing-stopped"),
        /// A bad answer of the customer has yet to be made good.
        RECOVERY("recovery-open"),
        NO_CONSENT("no-consent"),
        NO_ADDRESS("no-address");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /// The reason as answers and logs say it.
        String code() {
            return code;
        }
    }
}
