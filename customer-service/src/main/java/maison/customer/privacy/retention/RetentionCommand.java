package maison.customer.privacy.retention;

import java.time.Instant;

/// What can be asked of a retention policy.
public sealed interface RetentionCommand {

    String policyId();

    /// Its next version. Nothing happens by it before it is put on.
    record Define(String policyId, Terms terms, String by, Instant at)
            implements RetentionCommand {}

    /// Somebody was shown what a version would do.
    ///
    /// @param due how many it would erase if it were carried out at once
    /// @param held how many of them something holds
    record Look(String policyId, int version, long due, long held, String by, Instant at)
            implements RetentionCommand {}

    /// From now on customers are erased by this version.
    record PutOn(String policyId, int version, String by, Instant at) implements RetentionCommand {}

    /// Nobody is erased by it any more.
    record TakeOff(String policyId, String by, Instant at) implements RetentionCommand {}
}
