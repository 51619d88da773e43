package maison.customer.permission.releasing;

import java.time.Instant;
import maison.customer.identity.person.Person;
import maison.customer.permission.consents.ConsentWord;
import org.jspecify.annotations.Nullable;

/// Whether a customer's contact may be used for a purpose, and if not, why.
sealed interface Release {

    /// @param address for the channel
    /// @param consent what allowed it; null where none is needed
    record Released(Person person, String address, @Nullable ConsentWord consent)
            implements Release {}

    /// @param notBefore the first moment at which it would not be refused for a matter of time;
    ///   null where time changes nothing
    record Refused(Reason reason, @Nullable Instant notBefore) implements Release {

        Refused(Reason reason) {
            this(reason, null);
        }
    }

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
        NO_ADDRESS("no-address"),
        /// They asked not to be disturbed.
        DO_NOT_DISTURB("do-not-disturb"),
        /// It is night where they are, or what they call so.
        QUIET_HOURS("quiet-hours"),
        /// They like to hear of it at another time of day.
        OUTSIDE_HOURS("outside-hours"),
        /// They heard from us as often as they want to.
        FREQUENCY_CAP("frequency-cap");

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
