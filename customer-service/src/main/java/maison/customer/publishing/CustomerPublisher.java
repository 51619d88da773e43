package maison.customer.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.access.AccessEvent;
import maison.customer.alert.AlertEvent;
import maison.customer.assignment.AssignmentEvent;
import maison.customer.birthday.BirthdayEvent.BirthdayMonthBegan;
import maison.customer.card.CardEvent;
import maison.customer.conflict.ConflictEvent;
import maison.customer.consent.ConsentEvent;
import maison.customer.consent.ConsentEvent.ConsentAsked;
import maison.customer.consent.ConsentEvent.ConsentGiven;
import maison.customer.consent.ConsentEvent.ConsentRevoked;
import maison.customer.crmsystem.CrmSystemEvent;
import maison.customer.customer.CustomerEvent;
import maison.customer.customer.CustomerEvent.CustomerAbsorbed;
import maison.customer.customer.CustomerEvent.CustomerCorrected;
import maison.customer.customer.CustomerEvent.CustomerErased;
import maison.customer.customer.CustomerEvent.CustomerFollowed;
import maison.customer.customer.CustomerEvent.CustomerLetGo;
import maison.customer.customer.CustomerEvent.CustomerMerged;
import maison.customer.customer.CustomerEvent.CustomerReferenced;
import maison.customer.customer.CustomerEvent.CustomerRegistered;
import maison.customer.customer.CustomerEvent.CustomerUnmerged;
import maison.customer.customer.CustomerEvent.CustomerUnreferenced;
import maison.customer.customfield.CustomFieldEvent;
import maison.customer.expectation.ExpectationEvent;
import maison.customer.feedback.FeedbackEvent;
import maison.customer.feedback.FeedbackEvent.ClientInvited;
import maison.customer.feedback.FeedbackEvent.FeedbackGiven;
import maison.customer.file.FileEvent;
import maison.customer.fit.FitEvent;
import maison.customer.gift.GiftEvent;
import maison.customer.hold.HoldEvent;
import maison.customer.household.HouseholdEvent;
import maison.customer.intake.IntakeEvent;
import maison.customer.journey.JourneyEvent;
import maison.customer.link.LinkEvent;
import maison.customer.measurement.MeasurementEvent;
import maison.customer.note.NoteEvent;
import maison.customer.objection.ObjectionEvent;
import maison.customer.objection.ObjectionEvent.ObjectionLifted;
import maison.customer.objection.ObjectionEvent.ObjectionRaised;
import maison.customer.piece.PieceEvent;
import maison.customer.preference.PreferenceEvent;
import maison.customer.publishing.PublishedCustomerEvent.BirthdayMonth;
import maison.customer.publishing.PublishedCustomerEvent.ConsentChanged;
import maison.customer.publishing.PublishedCustomerEvent.ConsentPending;
import maison.customer.publishing.PublishedCustomerEvent.Corrected;
import maison.customer.publishing.PublishedCustomerEvent.Erased;
import maison.customer.publishing.PublishedCustomerEvent.Merged;
import maison.customer.publishing.PublishedCustomerEvent.ObjectionChanged;
import maison.customer.publishing.PublishedCustomerEvent.RecoveryChanged;
import maison.customer.publishing.PublishedCustomerEvent.Registered;
import maison.customer.publishing.PublishedCustomerEvent.SurveyInvited;
import maison.customer.publishing.PublishedCustomerEvent.Unmerged;
import maison.customer.recovery.RecoveryEvent;
import maison.customer.recovery.RecoveryEvent.CaseAssigned;
import maison.customer.recovery.RecoveryEvent.CaseClosed;
import maison.customer.recovery.RecoveryEvent.CaseOpened;
import maison.customer.relation.RelationEvent;
import maison.customer.retention.RetentionEvent;
import maison.customer.rule.RuleEvent;
import maison.customer.survey.SurveyEvent;
import maison.customer.task.TaskEvent;
import maison.customer.template.TemplateEvent;
import maison.customer.wish.WishEvent;
import maison.customer.wording.WordingEvent;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;

/// Which events leave the service, and how they look then.
@Singleton
final class CustomerPublisher implements Publisher {

    private static final String TOPIC = "maison.customers";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return switch (recorded.event()) {
            case CustomerEvent event -> published(event);
            case ConsentEvent event -> Optional.of(published(event));
            case ObjectionEvent event -> Optional.of(published(event));
            case BirthdayMonthBegan(var id, int year, var at) ->
                    Optional.of(of(id, "birthday-month-began", new BirthdayMonth(id, year, at)));
            // What a till must know of somebody, and what the house asks, concerns nobody else.
            case CardEvent _, AlertEvent _, IntakeEvent _, CustomFieldEvent _, PreferenceEvent _ ->
                    Optional.empty();
            // Nor does what staff keep about them.
            case NoteEvent _, RelationEvent _, HouseholdEvent _ -> Optional.empty();
            case WishEvent _, PieceEvent _, GiftEvent _, FileEvent _, AssignmentEvent _ ->
                    Optional.empty();
            case TaskEvent _, RuleEvent _, JourneyEvent _, ExpectationEvent _ -> Optional.empty();
            // A body, and how it is measured, is this service's alone.
            case MeasurementEvent _, TemplateEvent _, FitEvent _ -> Optional.empty();
            // What others need of it stands in the customers' own words.
            case WordingEvent _, LinkEvent _, SurveyEvent _ -> Optional.empty();
            // Who asked to see what is held of them, and why somebody is kept or not, concerns
            // this service.
            case AccessEvent _, HoldEvent _, RetentionEvent _ -> Optional.empty();
            // Another CRM has a feed of its own.
            case CrmSystemEvent _, ConflictEvent _ -> Optional.empty();
            case FeedbackEvent event -> Optional.of(published(event));
            case RecoveryEvent event -> published(event);
            case Object other ->
                    throw new IllegalStateException("Not an event of ours: " + other.getClass());
        };
    }

    private static Optional<Published> published(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered(var id, var references, var language, _, _, var at) ->
                    Optional.of(of(id, "registered", new Registered(id, at, references, language)));
            case CustomerCorrected(var id, var fields, _, _, _) ->
                    Optional.of(of(id, "corrected", new Corrected(id, fields)));
            // Somebody further down was separated: whose facts are whose, their own event says.
            case CustomerFollowed(_, _, var fields, _) when fields.isEmpty() -> Optional.empty();
            case CustomerFollowed(var id, _, var fields, _) ->
                    Optional.of(of(id, "corrected", new Corrected(id, fields)));
            case CustomerMerged(var id, var merge, var into, var at) ->
                    Optional.of(of(id, "merged", new Merged(merge, id, into, at)));
            case CustomerUnmerged(var id, var merge, var from, var sales, var at) ->
                    Optional.of(of(id, "unmerged", new Unmerged(merge, id, from, at, sales)));
            // The survivor's side of the same two.
            case CustomerAbsorbed _, CustomerLetGo _ -> Optional.empty();
            // What another system calls them, that system said or will ask for.
            case CustomerReferenced _, CustomerUnreferenced _ -> Optional.empty();
            case CustomerErased(var id, _, _, var at) ->
                    Optional.of(of(id, "erased", new Erased(id, at)));
        };
    }

    private static Published published(ConsentEvent event) {
        return switch (event) {
            case ConsentGiven _ -> changed(event, true);
            case ConsentRevoked _ -> changed(event, false);
            case ConsentAsked asked ->
                    of(
                            asked.customerId(),
                            "consent-pending",
                            new ConsentPending(
                                    asked.customerId(),
                                    asked.requestId(),
                                    asked.purpose(),
                                    asked.channel(),
                                    asked.expiresAt(),
                                    asked.at()));
        };
    }

    private static Published changed(ConsentEvent event, boolean granted) {
        return of(
                event.customerId(),
                "consent-changed",
                new ConsentChanged(
                        event.customerId(), event.purpose(), event.channel(), granted, event.at()));
    }

    private static Published published(FeedbackEvent event) {
        return switch (event) {
            case ClientInvited invited ->
                    of(
                            invited.customerId(),
                            "survey-invited",
                            new SurveyInvited(
                                    invited.customerId(),
                                    invited.invitationId(),
                                    invited.survey(),
                                    invited.purpose(),
                                    invited.expiresAt(),
                                    invited.at()));
            case FeedbackGiven given ->
                    of(
                            given.customerId(),
                            "feedback-given",
                            new PublishedCustomerEvent.FeedbackGiven(
                                    given.customerId(),
                                    given.invitationId(),
                                    given.survey(),
                                    given.about(),
                                    given.scores(),
                                    !given.bad().isEmpty(),
                                    given.at()));
        };
    }

    /// Who takes care of a case concerns nobody else.
    private static Optional<Published> published(RecoveryEvent event) {
        return switch (event) {
            case CaseOpened opened -> Optional.of(recovery(opened, true));
            case CaseAssigned _ -> Optional.empty();
            case CaseClosed closed -> Optional.of(recovery(closed, false));
        };
    }

    private static Published recovery(RecoveryEvent event, boolean open) {
        return of(
                event.customerId(),
                "recovery-changed",
                new RecoveryChanged(event.customerId(), event.caseId(), open, event.at()));
    }

    private static Published published(ObjectionEvent event) {
        boolean inForce =
                switch (event) {
                    case ObjectionRaised _ -> true;
                    case ObjectionLifted _ -> false;
                };
        return of(
                event.customerId(),
                "objection-changed",
                new ObjectionChanged(event.customerId(), event.kind(), inForce, event.at()));
    }

    private static Published of(UUID customer, String what, PublishedCustomerEvent data) {
        return new Published(TOPIC, customer.toString(), "maison.customer." + what + ".v1", data);
    }
}
