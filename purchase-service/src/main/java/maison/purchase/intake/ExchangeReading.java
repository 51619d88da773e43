package maison.purchase.intake;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.RefundWish;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleCommand.ReturnTerms;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Checks both halves of an exchange, and that they are of one store and one moment.
public final class ExchangeReading {

    private static final Place RETURN = Place.ROOT.at("return");
    private static final Place SALE = Place.ROOT.at("sale");

    /// An exchange that may be decided.
    ///
    /// @param saleId the sale whose goods come back
    /// @param unpaid the new sale; what comes back is not yet among its tenders
    public record Exchange(UUID saleId, ReturnLines back, SaleCompleted unpaid) {}

    private ExchangeReading() {}

    /// The exchange that the request asks for, or all that is wrong with it.
    ///
    /// @param id of the exchange: it is the return's id and the new sale's
    public static Reading<Exchange> of(
            UUID id, @Nullable ExchangeRequest request, Clock clock, CashSteps steps) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        UUID saleId = fields.id(Place.ROOT.at("saleId"), request.saleId());
        if (saleId.equals(id)) {
            fields.fault(Place.ROOT.at("saleId"), "must not be the exchange's own id");
        }
        ReturnRequest back = request.back();
        SaleRequest sale = request.sale();
        if (back == null) {
            fields.fault(RETURN, "is required");
        }
        if (sale == null) {
            fields.fault(SALE, "is required");
        }
        if (back == null || sale == null) {
            return new Faulty<>(fields.faults());
        }
        ReturnLines returned = ReturnReading.of(id, back, RETURN, fields);
        SaleCompleted unpaid = SaleReading.unpaid(sale, SALE, fields, steps);
        if (!returned.storeId().equals(unpaid.register().storeId())) {
            fields.fault(RETURN.at("storeId"), "must be the new sale's store");
        }
        if (back.offlineSince() != null || sale.offlineSince() != null) {
            fields.fault(
                    Place.ROOT,
                    "must not be told later: an offline till tells of a return and of a sale");
        }
        if (isUsedTwice(returned, unpaid)) {
            fields.fault(Place.ROOT, "must name an approval or a store credit in one half only");
        }
        if (!returned.occurredAt().equals(unpaid.occurredAt())) {
            fields.fault(RETURN.at("occurredAt"), "must be the new sale's time");
        }
        return fields.areSound()
                ? new Sound<>(new Exchange(saleId, returned, unpaid))
                : new Faulty<>(fields.faults());
    }

    /// An approval serves once, and a credit is either refunded to or spent.
    private static boolean isUsedTwice(ReturnLines back, SaleCompleted sale) {
        Stream<@Nullable UUID> ofReturn =
                Stream.concat(
                                Stream.of(back.terms()).map(ReturnTerms::approvalId),
                                back.terms().refunds().stream().map(RefundWish::creditId))
                        .distinct();
        Stream<@Nullable UUID> ofSale =
                Stream.concat(
                                Stream.ofNullable(sale.circumstances())
                                        .map(Circumstances::approvalId),
                                sale.tenders().stream()
                                        .map(Tender::reference)
                                        .filter(Objects::nonNull)
                                        .map(UUID::fromString))
                        .distinct();
        var seen = new HashSet<UUID>();
        return Stream.concat(ofReturn, ofSale)
                .filter(Objects::nonNull)
                .anyMatch(each -> !seen.add(each));
    }

    /// What is wrong with tenders that do not pay what is left.
    public static List<Fault> unpaid(Money due) {
        return List.of(
                new Fault(
                        SALE.at("tenders").pointer(),
                        "must pay " + due.getAmount() + ", which is left after what comes back"));
    }
}
