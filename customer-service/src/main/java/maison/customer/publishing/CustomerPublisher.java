package maison.customer.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.belongings.gift.GiftEvent;
import maison.customer.belongings.piece.PieceEvent;
import maison.customer.belongings.wish.WishEvent;
import maison.customer.clienteling.alert.AlertEvent;
import maison.customer.clienteling.assignment.AssignmentEvent;
import maison.customer.clienteling.note.NoteEvent;
import maison.customer.clienteling.preference.PreferenceEvent;
import maison.customer.clienteling.rule.RuleEvent;
import maison.customer.clienteling.task.TaskEvent;
import maison.customer.crm.conflict.ConflictEvent;
import maison.customer.crm.crmsystem.CrmSystemEvent;
import maison.customer.documents.file.FileEvent;
import maison.customer.family.household.HouseholdEvent;
import maison.customer.family.relation.RelationEvent;
import maison.customer.finding.card.CardEvent;
import maison.customer.identity.birthday.BirthdayEvent.BirthdayMonthBegan;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerAbsorbed;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.identity.customer.CustomerEvent.CustomerFollowed;
import maison.customer.identity.customer.CustomerEvent.CustomerLetGo;
import maison.customer.identity.customer.CustomerEvent.CustomerMerged;
import maison.customer.identity.customer.CustomerEvent.CustomerReferenced;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.CustomerEvent.CustomerUnmerged;
import maison.customer.identity.customer.CustomerEvent.CustomerUnreferenced;
import maison.customer.identity.customfield.CustomFieldEvent;
import maison.customer.identity.intake.IntakeEvent;
import maison.customer.lifecycle.expectation.ExpectationEvent;
import maison.customer.lifecycle.journey.JourneyEvent;
import maison.customer.permission.consent.ConsentEvent;
import maison.customer.permission.consent.ConsentEvent.ConsentAsked;
import maison.customer.permission.consent.ConsentEvent.ConsentGiven;
import maison.customer.permission.consent.ConsentEvent.ConsentRevoked;
import maison.customer.permission.link.LinkEvent;
import maison.customer.permission.objection.ObjectionEvent;
import maison.customer.permission.objection.ObjectionEvent.ObjectionLifted;
import maison.customer.permission.objection.ObjectionEvent.ObjectionRaised;
import maison.customer.permission.wording.WordingEvent;
import maison.customer.privacy.access.AccessEvent;
import maison.customer.privacy.hold.HoldEvent;
import maison.customer.privacy.retention.RetentionEvent;
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
import maison.customer.tailoring.fit.FitEvent;
import maison.customer.tailoring.measurement.MeasurementEvent;
import maison.customer.tailoring.template.TemplateEvent;
import maison.customer.voice.feedback.FeedbackEvent;
import maison.customer.voice.feedback.FeedbackEvent.ClientInvited;
import maison.customer.voice.feedback.FeedbackEvent.FeedbackGiven;
import maison.customer.voice.recovery.RecoveryEvent;
import maison.customer.voice.recovery.RecoveryEvent.CaseAssigned;
import maison.customer.voice.recovery.RecoveryEvent.CaseClosed;
import maison.customer.voice.recovery.RecoveryEvent.CaseOpened;
import maison.customer.voice.survey.SurveyEvent;
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
