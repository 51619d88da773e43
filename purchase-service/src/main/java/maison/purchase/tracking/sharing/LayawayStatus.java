package maison.purchase.tracking.sharing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.purchase.instalments.layaway.Instalment;
import maison.purchase.instalments.layaway.Layaway;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.LayawayCommand;
import maison.purchase.instalments.layaway.LayawayEvent;
import maison.purchase.instalments.layaway.LayawayRefusal;
import maison.purchase.tracking.status.OrderStatus;
import maison.purchase.tracking.status.StatusSource;

/// What a client may know of a layaway without signing in: no amounts, and no reproach.
@Singleton
final class LayawayStatus implements StatusSource {

    static final LinkBook.Kind KIND = new LinkBook.Kind('l', "layaway");

    private final AggregateRunner<LayawayCommand, Layaway, LayawayEvent, LayawayRefusal> layaways;
    private final LinkBook links;
    private final SharedWords words;

    LayawayStatus(
            AggregateRunner<LayawayCommand, Layaway, LayawayEvent, LayawayRefusal> layaways,
            LinkBook links,
            SharedWords words) {
        this.layaways = layaways;
        this.links = links;
        this.words = words;
    }

    @Override
    public char kind() {
        return KIND.letter();
    }

    @Override
    public Optional<Linked> find(UUID id) {
        return layaways.load(id).state() instanceof Laid laid
                ? Optional.of(new Linked(links.version(KIND, id), status(laid)))
                : Optional.empty();
    }

    private OrderStatus status(Laid laid) {
        var product = words.name(KIND.name());
        return switch (laid.stage()) {
            case CANCELLED ->
                    new OrderStatus("cancelled", product, List.of(), null, false, null, null);
            case COMPLETED -> at(product, "delivered", "picked-up", laid);
            case OPEN ->
                    laid.outstanding().isPositive()
                            ? at(product, "paying", "paying", laid)
                            : at(product, "paid", "paid", laid);
        };
    }

    private OrderStatus at(Map<String, String> product, String state, String step, Laid laid) {
        SharedWords.Course course = words.course(KIND.name());
        return new OrderStatus(
                state,
                product,
                course.at(step),
                null,
                false,
                course.next(step),
                laid.next().map(Instalment::dueOn).orElse(null));
    }
}
