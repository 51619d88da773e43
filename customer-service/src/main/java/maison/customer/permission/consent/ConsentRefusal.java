package maison.customer.permission.consent;

import java.time.Instant;

/// Why a consent may not be recorded.
public sealed interface ConsentRefusal {

    record NotACustomer() implements ConsentRefusal {}

    record CustomerErased() implements ConsentRefusal {}

    /// Asking for a consent that the law does not ask for would mislead the customer about their
    /// choice.
    record NoConsentNeeded(Purpose purpose) implements ConsentRefusal {}

    /// Nothing waits to be confirmed under this id: it was taken back, or asked anew.
    record RequestUnknown() implements ConsentRefusal {}

    record RequestOver(Instant expiresAt) implements ConsentRefusal {}
}
