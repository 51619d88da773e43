package maison.purchase.counter.asking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import maison.purchase.intake.CheckoutWish;
import maison.purchase.sales.sale.SaleLine;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Asks the two services that know a client, and stops asking one that does not answer.
///
/// Each has a time limit and a circuit of its own: after failures enough it is left alone for a
/// while, so that a till waits for a dead service a few times and not always. The numbers are
/// defaults; MicroProfile Fault Tolerance reads others from the settings.
@Singleton
public class Neighbours {

    /// On whose behalf we ask.
    ///
    /// @param bearer the caller's own `Authorization` header, so that the read log names them
    public record Caller(String bearer, String correlation) {

        @Override
        public String toString() {
            return "Caller[" + correlation + "]";
        }
    }

    private final CustomerApi customers;
    private final LoyaltyApi loyalty;

    Neighbours(@RestClient CustomerApi customers, @RestClient LoyaltyApi loyalty) {
        this.customers = customers;
        this.loyalty = loyalty;
    }

    /// Who stands there.
    ///
    /// @param identifier of the wish
    @Timeout(250)
    @Bulkhead(100)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 2_000,
            skipOn = AskedWrongly.class)
    public CompletionStage<Identified> identify(
            String identifier, CheckoutWish wish, Caller caller) {
        return customers.identify(
                caller.bearer(),
                caller.correlation(),
                wish.region(),
                new CustomerApi.Ask(identifier, wish.day()));
    }

    /// What the basket would bring.
    @Timeout(250)
    @Bulkhead(100)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 2_000,
            skipOn = AskedWrongly.class)
    public CompletionStage<Quote> quote(UUID customer, CheckoutWish wish, Caller caller) {
        List<LoyaltyApi.Line> lines = wish.lines().stream().map(Neighbours::line).toList();
        return loyalty.quote(
                customer,
                caller.bearer(),
                caller.correlation(),
                new LoyaltyApi.Ask(
                        wish.storeId(),
                        wish.sum().net().getCurrencyUnit().getCode(),
                        wish.occurredAt(),
                        lines));
    }

    private static LoyaltyApi.Line line(SaleLine line) {
        return new LoyaltyApi.Line(
                line.lineId(),
                line.quantity().toString(),
                line.amounts().net(),
                line.item().category(),
                line.item().brand(),
                line.kind().name().toLowerCase(Locale.ROOT));
    }
}
