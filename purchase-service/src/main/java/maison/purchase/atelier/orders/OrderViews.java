package maison.purchase.atelier.orders;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import maison.platform.security.Caller;
import maison.platform.security.ReadLog;
import maison.platform.security.Roles;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.BespokeOrder.Cancelled;
import maison.purchase.atelier.bespoke.BespokeOrder.Delivered;
import maison.purchase.atelier.bespoke.BespokeOrder.Making;
import maison.purchase.atelier.bespoke.BespokeOrder.Placed;
import maison.purchase.atelier.bespoke.BespokeOrder.Quoted;
import maison.purchase.atelier.bespoke.Piece.MadeFrom;
import maison.purchase.atelier.bespoke.Production;
import maison.purchase.atelier.bespoke.Workflow.Stage;
import org.jspecify.annotations.Nullable;

/// Shows orders to the caller: with amounts or without, and never without a trace of whose body
/// data was shown.
@Singleton
public final class OrderViews {

    private static final List<String> SEE_AMOUNTS =
            List.of(
                    Roles.ASSOCIATE,
                    Roles.MANAGER,
                    Roles.ADMIN,
                    Roles.ANALYST,
                    Roles.INTEGRATION,
                    Roles.TERMINAL,
                    Roles.CLIENT);

    private final Caller caller;
    private final ReadLog log;
    private final Clock clock;

    OrderViews(Caller caller, ReadLog log, Clock clock) {
        this.caller = caller;
        this.log = log;
        this.clock = clock;
    }

    /// Whether the caller may see what things cost; who is an artisan and nothing else may not.
    boolean showsAmounts() {
        return SEE_AMOUNTS.stream().anyMatch(caller::has);
    }

    /// The order as the caller may see it.
    public OrderView of(UUID id, Placed order) {
        Production production = productionOf(order);
        if (production != null
                && (!production.pins().isEmpty() || !production.alterations().isEmpty())) {
            logLook(order.quote().order().customerId(), "order");
        }
        return view(id, order, production, showsAmounts(), isLate(order));
    }

    /// The order as it was at a moment, with amounts and without what anybody's clothes are made
    /// from.
    public static OrderView withoutBodies(UUID id, Placed order, Instant at) {
        boolean late = isLate(order, LocalDate.ofInstant(at, ZoneId.of(order.quote().zone())));
        return view(id, order, productionOf(order), true, late).withoutBodies();
    }

    /// Remembers that the caller was shown what somebody's clothes are made from.
    void logLook(UUID customer, String operation) {
        log.add(
                new ReadLog.Read(
                        caller.actor(),
                        customer,
                        operation,
                        List.of("allowances", "alterations"),
                        caller.purpose().orElse(caller.has(Roles.CLIENT) ? "own-record" : "making"),
                        "shown",
                        caller.correlationId()));
    }

    private static OrderView view(
            UUID id, Placed order, @Nullable Production production, boolean amounts, boolean late) {
        OrderQuoted quote = order.quote();
        return new OrderView(
                id,
                quote.order().customerId(),
                quote.order().storeId(),
                quote.associateId(),
                quote.workflow().productType(),
                stateOf(order),
                stageOf(order),
                quote.workflow().stages().stream().map(Stage::code).toList(),
                quote.occurredAt(),
                quote.validUntil(),
                production == null ? null : production.promisedDate(),
                late,
                quote.zone(),
                quote.lines().stream().map(line -> OrderView.Line.of(line, amounts)).toList(),
                pieces(quote, production),
                production == null ? List.of() : moves(production),
                production == null ? List.of() : promises(production),
                production == null ? List.of() : fittings(production),
                production == null
                        ? List.of()
                        : production.alterations().values().stream()
                                .map(OrderView.AlterationView::of)
                                .toList(),
                amounts ? MoneyView.of(order) : null,
                order instanceof Delivered(_, var delivery) ? delivery.saleId() : null,
                order instanceof Cancelled(_, var end) ? end.reason() : null,
                order.link().expiresAt());
    }

    /// Whether the promised day has passed in the store while the order is in work.
    public boolean isLate(Placed order) {
        return isLate(order, LocalDate.now(clock.withZone(ZoneId.of(order.quote().zone()))));
    }

    private static boolean isLate(Placed order, LocalDate today) {
        return order instanceof Making making && making.production().promisedDate().isBefore(today);
    }

    /// One word for how it stands.
    public static String stateOf(Placed order) {
        return switch (order) {
            case Quoted _ -> "quoted";
            case Making _ -> "making";
            case Delivered _ -> "delivered";
            case Cancelled _ -> "cancelled";
        };
    }

    /// Where it is in its workflow; null before it was accepted.
    public static @Nullable String stageOf(Placed order) {
        return switch (order) {
            case Quoted _ -> null;
            case Making making -> making.stage().code();
            case Delivered _ -> order.quote().workflow().stages().getLast().code();
            case Cancelled(var before, _) -> stageOf(before);
        };
    }

    /// How far the making has got; null before it was accepted.
    public static @Nullable Production productionOf(Placed order) {
        return switch (order) {
            case Quoted _ -> null;
            case Making making -> making.production();
            case Delivered(var made, _) -> made.production();
            case Cancelled(var before, _) -> productionOf(before);
        };
    }

    private static List<OrderView.PieceView> pieces(
            OrderQuoted quote, @Nullable Production production) {
        return quote.pieces().stream()
                .map(piece -> {
                    MadeFrom from =
                            production == null ? null : production.pins().get(piece.pieceId());
                    return new OrderView.PieceView(
                            piece.pieceId(),
                            piece.lineId(),
                            piece.kind(),
                            from == null ? null : OrderView.MadeFromView.of(from));
                })
                .toList();
    }

    private static List<OrderView.MoveView> moves(Production production) {
        return production.moves().values().stream()
                .map(move ->
                        new OrderView.MoveView(
                                move.moveId(),
                                move.occurredAt(),
                                move.from(),
                                move.to(),
                                move.skipped(),
                                move.reason()))
                .toList();
    }

    private static List<OrderView.PromiseView> promises(Production production) {
        return production.promises().stream()
                .map(each ->
                        new OrderView.PromiseView(
                                each.occurredAt(), each.from(), each.to(), each.reason()))
                .toList();
    }

    private static List<OrderView.FittingView> fittings(Production production) {
        return production.fittings().values().stream()
                .map(each -> new OrderView.FittingView(each.appointmentId(), each.stage()))
                .toList();
    }
}
