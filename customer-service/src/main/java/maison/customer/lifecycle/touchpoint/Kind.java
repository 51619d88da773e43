package maison.customer.lifecycle.touchpoint;

import static maison.customer.lifecycle.touchpoint.Kind.Loudness.LOUD;
import static maison.customer.lifecycle.touchpoint.Kind.Loudness.QUIET;
import static maison.customer.lifecycle.touchpoint.Topic.CONSENT;
import static maison.customer.lifecycle.touchpoint.Topic.FEEDBACK;
import static maison.customer.lifecycle.touchpoint.Topic.LOYALTY;
import static maison.customer.lifecycle.touchpoint.Topic.MAKING;
import static maison.customer.lifecycle.touchpoint.Topic.MEASUREMENTS;
import static maison.customer.lifecycle.touchpoint.Topic.MESSAGES;
import static maison.customer.lifecycle.touchpoint.Topic.NOTES;
import static maison.customer.lifecycle.touchpoint.Topic.PROFILE;
import static maison.customer.lifecycle.touchpoint.Topic.PURCHASES;
import static maison.customer.lifecycle.touchpoint.Topic.TASKS;
import static maison.customer.lifecycle.touchpoint.Topic.VISITS;
import static maison.customer.lifecycle.touchpoint.Topic.WISHES;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can happen between a customer and the house.
@Schema(name = "TouchpointKind")
public enum Kind {
    SALE(PURCHASES, LOUD),
    RETURN(PURCHASES, LOUD),
    LAYAWAY_OPENED(PURCHASES, LOUD),
    LAYAWAY_PAID(PURCHASES, LOUD),
    LAYAWAY_DUE(PURCHASES, QUIET),
    LAYAWAY_PICKED_UP(PURCHASES, LOUD),
    LAYAWAY_CANCELLED(PURCHASES, LOUD),
    TRADE_IN_QUOTED(PURCHASES, LOUD),
    TRADE_IN_ACCEPTED(PURCHASES, LOUD),
    TRADE_IN_UNDONE(PURCHASES, LOUD),
    CREDIT_ISSUED(PURCHASES, LOUD),

    ORDER_QUOTED(MAKING, LOUD),
    ORDER_ACCEPTED(MAKING, LOUD),
    ORDER_STAGE(MAKING, QUIET),
    ORDER_PROMISE_MOVED(MAKING, LOUD),
    ORDER_DELIVERED(MAKING, LOUD),
    ORDER_CANCELLED(MAKING, LOUD),
    JOB_RECEIVED(MAKING, LOUD),
    JOB_PROMISED(MAKING, QUIET),
    ESTIMATE_APPROVED(MAKING, LOUD),
    JOB_READY(MAKING, LOUD),
    JOB_PICKED_UP(MAKING, LOUD),
    JOB_CANCELLED(MAKING, LOUD),

    VISIT_BOOKED(VISITS, LOUD),
    VISIT_MOVED(VISITS, LOUD),
    VISIT_CANCELLED(VISITS, LOUD),
    VISITED(VISITS, LOUD),
    NO_SHOW(VISITS, LOUD),

    ENROLLED(LOYALTY, LOUD),
    POINTS_EARNED(LOYALTY, QUIET),
    POINTS_GRANTED(LOYALTY, QUIET),
    POINTS_REVERSED(LOYALTY, QUIET),
    POINTS_EXPIRING(LOYALTY, QUIET),
    POINTS_EXPIRED(LOYALTY, QUIET),
    TIER_CHANGED(LOYALTY, LOUD),
    TIER_AT_RISK(LOYALTY, QUIET),
    REWARD_REDEEMED(LOYALTY, LOUD),
    REWARD_ISSUED(LOYALTY, QUIET),
    REWARD_USED(LOYALTY, LOUD),
    REWARD_USE_UNDONE(LOYALTY, QUIET),
    REWARD_EXPIRED(LOYALTY, QUIET),
    OFFER_REDEEMED(LOYALTY, LOUD),
    OFFER_UNDONE(LOYALTY, QUIET),
    REFERRAL_REWARDED(LOYALTY, LOUD),

    MESSAGE_SENT(MESSAGES, LOUD),
    MESSAGE_SUPPRESSED(MESSAGES, QUIET),

    REGISTERED(PROFILE, LOUD),
    CORRECTED(PROFILE, QUIET),
    CARD_ISSUED(PROFILE, LOUD),
    CARD_BLOCKED(PROFILE, LOUD),
    ASSIGNED(PROFILE, LOUD),
    ASSIGNMENT_ENDED(PROFILE, QUIET),
    BIRTHDAY_MONTH(PROFILE, QUIET),
    ALERT_NOTED(PROFILE, LOUD),
    ALERT_WITHDRAWN(PROFILE, QUIET),
    PREFERENCE_STATED(PROFILE, LOUD),
    PREFERENCE_WITHDRAWN(PROFILE, QUIET),
    PHOTO_ADDED(PROFILE, LOUD),
    PHOTO_REMOVED(PROFILE, QUIET),
    DOCUMENT_ADDED(PROFILE, LOUD),
    DOCUMENT_REMOVED(PROFILE, QUIET),

    CONSENT_GIVEN(CONSENT, LOUD),
    CONSENT_ASKED(CONSENT, QUIET),
    CONSENT_REVOKED(CONSENT, LOUD),
    OBJECTION_RAISED(CONSENT, LOUD),
    OBJECTION_LIFTED(CONSENT, LOUD),

    MEASURED(MEASUREMENTS, LOUD),
    MEASUREMENTS_WITHDRAWN(MEASUREMENTS, QUIET),
    SCAN_ADDED(MEASUREMENTS, LOUD),
    SCAN_REMOVED(MEASUREMENTS, QUIET),

    NOTE_WRITTEN(NOTES, LOUD),
    NOTE_REWRITTEN(NOTES, QUIET),

    TASK_MADE(TASKS, QUIET),
    TASK_DONE(TASKS, LOUD),
    TASK_CANCELLED(TASKS, QUIET),
    TASK_ESCALATED(TASKS, QUIET),

    SURVEY_SENT(FEEDBACK, QUIET),
    FEEDBACK_GIVEN(FEEDBACK, LOUD),
    RECOVERY_OPENED(FEEDBACK, LOUD),
    RECOVERY_CLOSED(FEEDBACK, LOUD),

    WISH_MADE(WISHES, LOUD),
    WISH_FULFILLED(WISHES, LOUD),
    WISH_DROPPED(WISHES, QUIET),
    GIFT_PLANNED(WISHES, LOUD);

    /// Whether somebody did something that a reader looks for, or a system noted it.
    enum Loudness {
        LOUD,
        QUIET
    }

    private final String json = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Topic topic;
    private final Loudness loudness;

    Kind(Topic topic, Loudness loudness) {
        this.topic = topic;
        this.loudness = loudness;
    }

    /// The word outside of Java, such as `visit-booked`.
    @JsonValue
    public String json() {
        return json;
    }

    public Topic topic() {
        return topic;
    }

    /// Whether it is folded away until somebody asks.
    public boolean quiet() {
        return loudness == QUIET;
    }

    /// @throws IllegalArgumentException for any other word
    @JsonCreator
    public static Kind of(String json) {
        return find(json)
                .orElseThrow(() -> new IllegalArgumentException("No such kind of touchpoint"));
    }

    /// The kind of that word, if there is one.
    public static Optional<Kind> find(String json) {
        return Arrays.stream(values()).filter(each -> each.json.equals(json)).findFirst();
    }
}
