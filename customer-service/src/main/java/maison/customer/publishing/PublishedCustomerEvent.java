package maison.customer.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.customer.Field;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.objection.ObjectionKind;
import maison.customer.voice.feedback.About;
import org.jspecify.annotations.Nullable;

/// What other services may rely on: topic `maison.customers`, keyed by customer. Never personal
/// data, not even sealed.
sealed interface PublishedCustomerEvent {

    record Registered(
            UUID customerId,
            Instant registeredAt,
            List<ExternalReference> externalReferences,
            @Nullable String language)
            implements PublishedCustomerEvent {}

    /// The names of the fields only; who needs a value asks for it.
    record Corrected(UUID customerId, List<Field> fields) implements PublishedCustomerEvent {}

    record ConsentChanged(
            UUID customerId, Purpose purpose, Channel channel, boolean granted, Instant at)
            implements PublishedCustomerEvent {}

    /// A yes waits to be confirmed; who delivers the question asks for the link.
    ///
    /// @param requestId stands in the link
    record ConsentPending(
            UUID customerId,
            UUID requestId,
            Purpose purpose,
            Channel channel,
            Instant expiresAt,
            Instant at)
            implements PublishedCustomerEvent {}

    /// The customer stopped all marketing, or forbade to sell what is theirs, or allows it again.
    record ObjectionChanged(UUID customerId, ObjectionKind kind, boolean inForce, Instant at)
            implements PublishedCustomerEvent {}

    /// A client is asked how it was; who delivers the question asks for the link.
    ///
    /// @param purpose what they must have consented to so that they are written to
    record SurveyInvited(
            UUID customerId,
            UUID invitationId,
            String survey,
            String purpose,
            Instant expiresAt,
            Instant at)
            implements PublishedCustomerEvent {}

    /// What a client answered, without their words.
    ///
    /// @param bad whether a recovery case was opened
    record FeedbackGiven(
            UUID customerId,
            UUID invitationId,
            String survey,
            About about,
            Map<String, Integer> scores,
            boolean bad,
            Instant at)
            implements PublishedCustomerEvent {}

    /// A bad answer has to be made good, or was; no promotional message in between.
    record RecoveryChanged(UUID customerId, UUID caseId, boolean open, Instant at)
            implements PublishedCustomerEvent {}

    /// The month of the customer's birthday has begun where they live; at most once a year.
    ///
    /// @param at when that was noted, which is within the month
    record BirthdayMonth(UUID customerId, int year, Instant at) implements PublishedCustomerEvent {}

    /// Two customers are one person. Every fact keeps the customer id it was told with; this one's
    /// are the other's from now on, and come back with an [Unmerged].
    record Merged(UUID mergeId, UUID customerId, UUID into, Instant at)
            implements PublishedCustomerEvent {}

    /// They are two after all: what was told with this id, before or since, is this customer's.
    ///
    /// @param sales what was sold to the other one since, and is to be moved to this one
    record Unmerged(UUID mergeId, UUID customerId, UUID from, Instant at, List<UUID> sales)
            implements PublishedCustomerEvent {}

    record Erased(UUID customerId, Instant at) implements PublishedCustomerEvent {}
}
