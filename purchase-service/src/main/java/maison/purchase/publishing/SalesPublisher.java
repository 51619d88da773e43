package maison.purchase.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;
import maison.purchase.sales.sale.SaleEvent.SaleLeft;
import maison.purchase.sales.sale.SaleEvent.SaleVoided;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;
import org.jspecify.annotations.Nullable;

/// Tells other services of everything that was sold and everything that came back.
///
/// The key is the customer, whose sales and returns consumers need in order; an anonymous sale only
/// has its own order to keep.
@Singleton
final class SalesPublisher implements Publisher {

    static final String TOPIC = "maison.sales";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return switch (recorded.event()) {
            // What waits for its sale is told when the sale has come; what was beyond it, never.
            case SaleEvent.ReturnParked _ -> Optional.empty();
            case LinesReturned returned when returned.lines().isEmpty() -> Optional.empty();
            case SaleEvent event -> Optional.of(of(recorded.streamId(), event));
            case UnlinkedReturnEvent event -> Optional.of(of(recorded.streamId(), event));
            default -> Optional.empty();
        };
    }

    private static Published of(UUID id, SaleEvent event) {
        return switch (event) {
            case SaleCompleted sale ->
                    new Published(
                            TOPIC,
                            key(sale.customerId(), id),
                            "maison.sale.completed.v1",
                            PublishedSale.Completed.of(id, sale));
            case SaleEvent.ReturnParked _ ->
                    throw new IllegalArgumentException("Not published: " + event);
            case LinesReturned returned -> of(id, returned, null);
            case SaleVoided voided -> of(id, voided.undone(), true);
            case SaleLeft left ->
                    new Published(
                            TOPIC,
                            left.customerId().toString(),
                            "maison.sale.left.v1",
                            PublishedSale.Left.of(id, left));
            case SaleJoined joined ->
                    new Published(
                            TOPIC,
                            joined.customerId().toString(),
                            "maison.sale.joined.v1",
                            PublishedSale.Joined.of(id, joined));
        };
    }

    /// A void is all that was left of the sale coming back: whoever understands returns undoes it.
    private static Published of(UUID id, LinesReturned returned, @Nullable Boolean voided) {
        return new Published(
                TOPIC,
                key(returned.customerId(), id),
                "maison.sale.lines-returned.v1",
                PublishedSale.Returned.of(id, returned, voided));
    }

    private static Published of(UUID id, UnlinkedReturnEvent event) {
        return switch (event) {
            case ReturnedWithoutSale returned ->
                    new Published(
                            TOPIC,
                            key(returned.customerId(), id),
                            "maison.return.unlinked.v1",
                            PublishedSale.Unlinked.of(id, returned));
        };
    }

    private static String key(@Nullable UUID customer, UUID id) {
        return (customer == null ? id : customer).toString();
    }
}
