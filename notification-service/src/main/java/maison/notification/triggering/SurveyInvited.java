package maison.notification.triggering;

import java.time.Instant;
import java.util.UUID;

/// The part of customer-service's event that this service uses; other fields are ignored on
/// purpose.
///
/// @param invitationId what the link answers
/// @param purpose what the client must have consented to
record SurveyInvited(
        UUID customerId, UUID invitationId, String purpose, Instant expiresAt, Instant at) {

    static final String TYPE = "maison.customer.survey-invited.v1";
}
