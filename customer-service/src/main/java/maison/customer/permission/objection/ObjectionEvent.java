package maison.customer.permission.objection;

import java.time.Instant;
import java.util.UUID;

/// Everything that can have happened to a customer's objections. Stored for good, as consents are;
/// it holds no personal data.
public sealed interface ObjectionEvent {

    UUID customerId();

    ObjectionKind kind();

    String mechanism();

    String source();

    Instant at();

    record ObjectionRaised(
            UUID customerId, ObjectionKind kind, String mechanism, String source, Instant at)
            implements ObjectionEvent {}

    record ObjectionLifted(
            UUID customerId, ObjectionKind kind, String mechanism, String source, Instant at)
            implements ObjectionEvent {}
}
