package maison.purchase.tracking.sharing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.purchase.atelier.bespoke.BespokeCommand;
import maison.purchase.atelier.bespoke.BespokeEvent;
import maison.purchase.atelier.bespoke.BespokeOrder;
import maison.purchase.atelier.bespoke.BespokeOrder.Cancelled;
import maison.purchase.atelier.bespoke.BespokeOrder.Delivered;
import maison.purchase.atelier.bespoke.BespokeOrder.Placed;
import maison.purchase.atelier.bespoke.BespokeRefusal;
import maison.purchase.atelier.bespoke.Production;
import maison.purchase.atelier.bespoke.Workflow.Stage;
import maison.purchase.atelier.orders.OrderViews;
import maison.purchase.atelier.orders.ProductTypes;
import maison.purchase.atelier.orders.ProductTypesFile.ProductType;
import maison.purchase.atelier.orders.ProductTypesFile.Step;
import maison.purchase.tracking.status.OrderStatus;
import maison.purchase.tracking.status.OrderStatus.Progress;
import maison.purchase.tracking.status.StatusSource;
import org.jspecify.annotations.Nullable;

/// What a client may know of a bespoke order without signing in.
@Singleton
final class BespokeStatus implements StatusSource {

    static final char KIND = 'b';

    private final AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal>
            orders;
    private final ProductTypes types;
    private final OrderViews views;

    BespokeStatus(
            AggregateRunner<BespokeCommand, BespokeOrder, BespokeEvent, BespokeRefusal> orders,
            ProductTypes types,
            OrderViews views) {
        this.orders = orders;
        this.types = types;
        this.views = views;
    }

    @Override
    public char kind() {
        return KIND;
    }

    @Override
    public Optional<Linked> find(UUID id) {
        return orders.load(id).state() instanceof Placed order
                ? Optional.of(new Linked(order.link().version(), status(order)))
                : Optional.empty();
    }

    private OrderStatus status(Placed order) {
        String typeCode = order.quote().workflow().productType();
        ProductType type = types.type(typeCode);
        Production production = OrderViews.productionOf(order);
        boolean open = !(order instanceof Delivered || order instanceof Cancelled);
        return new OrderStatus(
                OrderViews.stateOf(order),
                type == null ? Map.of("en", typeCode) : type.names(),
                order instanceof Cancelled ? List.of() : steps(order, type),
                production == null || !open ? null : production.promisedDate(),
                views.isLate(order),
                open ? next(OrderViews.stageOf(order), type) : null);
    }

    private static List<OrderStatus.Step> steps(Placed order, @Nullable ProductType type) {
        List<Stage> stages = order.quote().workflow().stages();
        String current = OrderViews.stageOf(order);
        int now = current == null ? -1 : order.quote().workflow().indexOf(current);
        var steps = new ArrayList<OrderStatus.Step>();
        for (int index = 0; index < stages.size(); index++) {
            String code = stages.get(index).code();
            steps.add(
                    new OrderStatus.Step(
                            code,
                            step(code, type).map(Step::names).orElse(Map.of("en", code)),
                            index < now
                                    ? Progress.DONE
                                    : index == now ? Progress.CURRENT : Progress.AHEAD));
        }
        return steps;
    }

    private static @Nullable Map<String, String> next(
            @Nullable String stage, @Nullable ProductType type) {
        return stage == null ? null : step(stage, type).map(Step::next).orElse(null);
    }

    /// An order may be older than the settings; its codes then stand for themselves.
    private static Optional<Step> step(String code, @Nullable ProductType type) {
        return type == null ? Optional.empty() : type.step(code);
    }
}
