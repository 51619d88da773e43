package maison.customer.lifecycle.touching;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.lifecycle.touchpoint.Kind;
import maison.customer.lifecycle.touchpoint.Touchpoint;
import maison.platform.inbox.Message;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Which events of other services are touchpoints, and where each has what a touchpoint needs. All
/// else that those services tell is about the house and nobody in particular.
final class Told {

    /// The topics on which such events are told.
    static final Set<String> TOPICS =
            Set.of(
                    "maison.sales",
                    "maison.orders",
                    "maison.jobs",
                    "maison.layaways",
                    "maison.trade-ins",
                    "maison.store-credits",
                    "maison.loyalty",
                    "maison.appointments",
                    "maison.notifications");

    static final String SALE = "maison.sale.completed.v1";
    static final String RETURN = "maison.sale.lines-returned.v1";
    static final String JOINED = "maison.sale.joined.v1";
    static final String LEFT = "maison.sale.left.v1";

    /// Where an event of one type has what.
    ///
    /// @param id the field with the id of what it is about
    /// @param amount the field with its amount, if it has one
    /// @param detail the field with a code that says more, if it has one
    record Reading(
            Kind kind,
            String source,
            String id,
            @Nullable String amount,
            @Nullable String detail) {}

    private static final Map<String, Reading> READINGS = readings();

    private Told() {}

    private static Map<String, Reading> readings() {
        var all = new HashMap<String, Reading>();
        purchases(all);
        making(all);
        loyalty(all);
        visits(all);
        add(
                all,
                "message.handed-over",
                Kind.MESSAGE_SENT,
                "notification",
                "messageId",
                null,
                "purpose");
        add(
                all,
                "message.suppressed",
                Kind.MESSAGE_SUPPRESSED,
                "notification",
                "messageId",
                null,
                "reason");
        return Map.copyOf(all);
    }

    private static void purchases(Map<String, Reading> all) {
        String by = "purchase";
        add(all, "sale.completed", Kind.SALE, by, "saleId", "total", "channel");
        add(all, "sale.lines-returned", Kind.RETURN, by, "returnId", "total", "reason");
        add(all, "return.unlinked", Kind.RETURN, by, "returnId", "total", "reason");
        add(all, "layaway.opened", Kind.LAYAWAY_OPENED, by, "layawayId", "total", null);
        add(all, "layaway.payment-taken", Kind.LAYAWAY_PAID, by, "layawayId", "amount", null);
        add(all, "layaway.instalment-due", Kind.LAYAWAY_DUE, by, "layawayId", "missing", null);
        add(all, "layaway.picked-up", Kind.LAYAWAY_PICKED_UP, by, "layawayId", null, null);
        add(all, "layaway.cancelled", Kind.LAYAWAY_CANCELLED, by, "layawayId", "refund", "cause");
        add(all, "trade-in.quoted", Kind.TRADE_IN_QUOTED, by, "tradeInId", null, "category");
        add(all, "trade-in.accepted", Kind.TRADE_IN_ACCEPTED, by, "tradeInId", "credit", "rule");
        add(all, "trade-in.undone", Kind.TRADE_IN_UNDONE, by, "tradeInId", "credit", null);
        add(all, "credit.issued", Kind.CREDIT_ISSUED, by, "creditId", "amount", null);
    }

    private static void making(Map<String, Reading> all) {
        String by = "purchase";
        add(all, "order.quoted", Kind.ORDER_QUOTED, by, "orderId", "total", "productType");
        add(all, "order.accepted", Kind.ORDER_ACCEPTED, by, "orderId", "total", "stage");
        add(all, "order.stage-changed", Kind.ORDER_STAGE, by, "orderId", null, "to");
        add(
                all,
                "order.promised-date-changed",
                Kind.ORDER_PROMISE_MOVED,
                by,
                "orderId",
                null,
                "to");
        add(all, "order.delivered", Kind.ORDER_DELIVERED, by, "orderId", null, null);
        add(all, "order.cancelled", Kind.ORDER_CANCELLED, by, "orderId", "refund", "stage");
        add(all, "job.received", Kind.JOB_RECEIVED, by, "jobId", null, "type");
        add(all, "job.promised", Kind.JOB_PROMISED, by, "jobId", null, "promised");
        add(all, "job.estimate-approved", Kind.ESTIMATE_APPROVED, by, "jobId", "total", "how");
        add(all, "job.ready", Kind.JOB_READY, by, "jobId", "total", null);
        add(all, "job.picked-up", Kind.JOB_PICKED_UP, by, "jobId", null, null);
        add(all, "job.cancelled", Kind.JOB_CANCELLED, by, "jobId", null, "reason");
    }

    private static void loyalty(Map<String, Reading> all) {
        String by = "loyalty";
        add(all, "loyalty.enrolled", Kind.ENROLLED, by, "customerId", null, null);
        add(all, "loyalty.points-earned", Kind.POINTS_EARNED, by, "saleId", null, null);
        add(all, "loyalty.points-granted", Kind.POINTS_GRANTED, by, "grantId", null, "bonus");
        add(all, "loyalty.points-reversed", Kind.POINTS_REVERSED, by, "returnId", null, null);
        add(all, "loyalty.points-expiring", Kind.POINTS_EXPIRING, by, "customerId", null, null);
        add(all, "loyalty.points-expired", Kind.POINTS_EXPIRED, by, "customerId", null, null);
        add(all, "loyalty.tier-changed", Kind.TIER_CHANGED, by, "customerId", null, "to");
        add(all, "loyalty.tier-at-risk", Kind.TIER_AT_RISK, by, "customerId", null, "tier");
        add(
                all,
                "loyalty.reward-redeemed",
                Kind.REWARD_REDEEMED,
                by,
                "redemptionId",
                null,
                "reward");
        add(
                all,
                "loyalty.reward-issued",
                Kind.REWARD_ISSUED,
                by,
                "certificateId",
                "worth",
                "reward");
        add(all, "loyalty.reward-used", Kind.REWARD_USED, by, "certificateId", "amount", null);
        add(
                all,
                "loyalty.reward-use-undone",
                Kind.REWARD_USE_UNDONE,
                by,
                "certificateId",
                null,
                null);
        add(all, "loyalty.reward-expired", Kind.REWARD_EXPIRED, by, "certificateId", "left", null);
        add(
                all,
                "loyalty.offer-redeemed",
                Kind.OFFER_REDEEMED,
                by,
                "redemptionId",
                null,
                "campaign");
        add(
                all,
                "loyalty.offer-redemption-undone",
                Kind.OFFER_UNDONE,
                by,
                "redemptionId",
                null,
                "campaign");
        // Who was referred is theirs alone to tell.
        add(all, "loyalty.referral-rewarded", Kind.REFERRAL_REWARDED, by, "customerId", null, null);
    }

    private static void visits(Map<String, Reading> all) {
        String by = "appointment";
        String service = "/appointment/serviceId";
        add(all, "appointment.booked", Kind.VISIT_BOOKED, by, "bookingId", null, service);
        add(all, "appointment.rescheduled", Kind.VISIT_MOVED, by, "bookingId", null, service);
        add(all, "appointment.cancelled", Kind.VISIT_CANCELLED, by, "bookingId", null, "reason");
        add(all, "appointment.attended", Kind.VISITED, by, "bookingId", null, service);
        add(all, "appointment.no-show", Kind.NO_SHOW, by, "bookingId", null, service);
    }

    private static void add(
            Map<String, Reading> all,
            String type,
            Kind kind,
            String source,
            String id,
            @Nullable String amount,
            @Nullable String detail) {
        all.put("maison." + type + ".v1", new Reading(kind, source, id, amount, detail));
    }

    /// The types of events that are read.
    static Set<String> types() {
        return READINGS.keySet();
    }

    /// How events of a type are read.
    static Reading reading(String type) {
        Reading reading = READINGS.get(type);
        if (reading == null) {
            throw new IllegalArgumentException("Nothing is read of " + type);
        }
        return reading;
    }

    /// What an event tells; null if it is no touchpoint.
    static @Nullable Touchpoint read(Message message) {
        var reading = READINGS.get(message.type());
        return reading == null
                ? null
                : read(reading, message.id(), message.occurredAt(), data(message));
    }

    /// A sale or a return as it stands within the event that tells of its move.
    ///
    /// @param type of the event that told of it first
    static Touchpoint moved(String type, Message message, JsonNode data) {
        return read(reading(type), message.id(), message.occurredAt(), data);
    }

    static JsonNode data(Message message) {
        return message.dataAs(JsonNode.class);
    }

    private static Touchpoint read(Reading reading, UUID event, Instant told, JsonNode data) {
        String id = required(data, reading.id());
        boolean moves = reading.kind() == Kind.SALE || reading.kind() == Kind.RETURN;
        return new Touchpoint(
                moves ? UUID.fromString(id) : event,
                uuid(data, "customerId"),
                at(reading.kind(), told, data),
                reading.kind(),
                reading.source(),
                id,
                uuid(data, "saleId"),
                store(data),
                reading.detail() == null ? null : text(data, reading.detail()),
                reading.amount() == null ? null : money(data.path(reading.amount())),
                data.path("points").isNumber() ? data.path("points").longValue() : null);
    }

    /// A visit is when it was, not when somebody noted whether they came.
    private static Instant at(Kind kind, Instant told, JsonNode data) {
        if (kind == Kind.VISITED || kind == Kind.NO_SHOW) {
            return Instant.parse(required(data, "/appointment/start"));
        }
        String occurred = text(data, "occurredAt");
        return occurred == null ? told : Instant.parse(occurred);
    }

    private static @Nullable String store(JsonNode data) {
        String store = text(data, "storeId");
        return store == null ? text(data, "/appointment/storeId") : store;
    }

    private static @Nullable String text(JsonNode data, String field) {
        var found = field.startsWith("/") ? data.at(field) : data.path(field);
        return found.isTextual() ? found.textValue() : null;
    }

    static String required(JsonNode data, String field) {
        String text = text(data, field);
        if (text == null) {
            throw new IllegalArgumentException("An event lacks " + field);
        }
        return text;
    }

    static @Nullable UUID uuid(JsonNode data, String field) {
        String text = text(data, field);
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable Money money(JsonNode data) {
        return data.isObject()
                ? Money.of(
                        CurrencyUnit.of(required(data, "currency")),
                        new BigDecimal(required(data, "amount")))
                : null;
    }
}
