package maison.customer.privacy.retention;

import java.time.Instant;

/// Everything that can have happened to a retention policy. Stored for good: who decided that data
/// is erased, and what they knew.
public sealed interface RetentionEvent {

    String policyId();

    Instant at();

    record PolicyDefined(String policyId, int version, Terms terms, String by, Instant at)
            implements RetentionEvent {}

    record PreviewShown(String policyId, int version, long due, long held, String by, Instant at)
            implements RetentionEvent {}

    record PolicyPutOn(String policyId, int version, String by, Instant at)
            implements RetentionEvent {}

    record PolicyTakenOff(String policyId, String by, Instant at) implements RetentionEvent {}
}
