package maison.purchase.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import maison.purchase.sales.sale.Refund;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;
import maison.purchase.sales.sale.SaleEvent.SaleLeft;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The events of topic `maison.sales`. Fields are added, never changed.
///
/// Kept apart from what is stored so that the inside can change while the promise stays.
sealed interface PublishedSale {

    /// `maison.sale.completed.v1`
    ///
    /// @param net after discounts, before tax
    /// @param tenders what was paid otherwise than with money; absent where there is none
    record Completed(
            UUID saleId,
            @Nullable UUID customerId,
            String storeId,
            String terminalId,
            String receiptNumber,
            @Nullable String associateId,
            String channel,
            String currency,
            Instant occurredAt,
            Money net,
            Money tax,
            Money total,
            List<Line> lines,
            @Nullable List<Means> tenders)
            implements PublishedSale {

        static Completed of(UUID saleId, SaleCompleted sale) {
            return of(saleId, sale.customerId(), sale);
        }

        static Completed of(UUID saleId, @Nullable UUID customerId, SaleCompleted sale) {
            return new Completed(
                    saleId,
                    customerId,
                    sale.register().storeId(),
                    sale.register().terminalId(),
                    sale.register().receiptNumber(),
                    sale.register().associateId(),
                    sale.register().channel(),
                    sale.change().getCurrencyUnit().getCode(),
                    sale.occurredAt(),
                    sale.amounts().net(),
                    sale.amounts().tax(),
                    sale.amounts().total(),
                    sale.lines().stream().map(Line::of).toList(),
                    Means.of(sale.tenders()));
        }
    }

    /// What a sale was paid with that is no money, such as `store-credit`.
    ///
    /// @param certificateId of a certificate that was kept for the sale, under the sale's id;
    ///   absent otherwise
    record Means(String kind, Money amount, @Nullable UUID certificateId) {

        /// @return null for a sale that was paid with money, as most are
        static @Nullable List<Means> of(List<Tender> tenders) {
            List<Means> means = null;
            for (Tender each : tenders) {
                if (!isMoney(each.kind())) {
                    means = means == null ? new ArrayList<>(1) : means;
                    means.add(
                            new Means(
                                    each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                    each.amount(),
                                    certificate(each.kind(), each.reference())));
                }
            }
            return means;
        }

        /// Another system's certificate has a name that means nothing here.
        private static @Nullable UUID certificate(Tender.Kind kind, @Nullable String reference) {
            try {
                return kind == Tender.Kind.CERTIFICATE && reference != null
                        ? UUID.fromString(reference)
                        : null;
            } catch (IllegalArgumentException _) {
                return null;
            }
        }

        /// @return null where no certificate is good again, as nearly always
        static @Nullable List<UUID> certificatesIn(List<Refund> refunds) {
            List<UUID> found =
                    refunds.stream()
                            .map(each -> certificate(each.kind(), each.reference()))
                            .filter(Objects::nonNull)
                            .toList();
            return found.isEmpty() ? null : found;
        }

        private static boolean isMoney(Tender.Kind kind) {
            return switch (kind) {
                case CASH, CARD, BANK_TRANSFER, CHEQUE -> true;
                case GIFT_CARD,
                        STORE_CREDIT,
                        WALLET,
                        OTHER,
                        DEPOSIT,
                        TRADE_IN,
                        EXCHANGE,
                        CERTIFICATE ->
                        false;
            };
        }
    }

    /// One line of a sale.
    ///
    /// @param kind `service` or `tip`; absent for goods
    record Line(
            String lineId,
            String sku,
            String description,
            @Nullable String category,
            @Nullable String brand,
            Map<String, String> attributes,
            String quantity,
            Money unitPrice,
            Money discount,
            Money net,
            Money tax,
            @Nullable String kind) {

        static Line of(SaleLine line) {
            return new Line(
                    line.lineId(),
                    line.item().sku(),
                    line.item().description(),
                    line.item().category(),
                    line.item().brand(),
                    line.item().attributes(),
                    line.quantity().toString(),
                    line.unitPrice(),
                    line.discount(),
                    line.amounts().net(),
                    line.amounts().tax(),
                    kindOf(line));
        }

        private static @Nullable String kindOf(SaleLine line) {
            return switch (line.kind()) {
                case GOODS -> null;
                case SERVICE -> "service";
                case TIP -> "tip";
            };
        }
    }

    /// `maison.sale.lines-returned.v1`
    ///
    /// @param voided true if the sale was undone at once and never meant; else absent
    /// @param certificates that had paid for the sale and are good again; absent where there is
    ///   none
    record Returned(
            UUID saleId,
            UUID returnId,
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            String reason,
            Money net,
            Money tax,
            Money total,
            List<BackLine> lines,
            @Nullable Boolean voided,
            @Nullable UUID knownAs,
            @Nullable List<UUID> certificates)
            implements PublishedSale {

        static Returned of(UUID saleId, LinesReturned event, @Nullable Boolean voided) {
            return new Returned(
                    saleId,
                    event.returnId(),
                    event.customerId(),
                    event.storeId(),
                    event.occurredAt(),
                    event.reason(),
                    event.amounts().net(),
                    event.amounts().tax(),
                    event.amounts().total(),
                    event.lines().stream().map(BackLine::of).toList(),
                    voided,
                    event.knownAs(),
                    Means.certificatesIn(event.refunds()));
        }
    }

    /// `maison.sale.left.v1`: the sale is no longer this customer's.
    ///
    /// @param ownership counts the changes of ownership of the sale; the highest is right
    /// @param knownAs the id under which this customer had it; absent for its own
    /// @param soldAt when the sale took place
    /// @param lines what had not come back of it
    record Left(
            UUID saleId,
            UUID moveId,
            UUID customerId,
            int ownership,
            @Nullable UUID knownAs,
            Instant occurredAt,
            Instant soldAt,
            List<BackLine> lines)
            implements PublishedSale {

        static Left of(UUID saleId, SaleLeft event) {
            return new Left(
                    saleId,
                    event.moveId(),
                    event.customerId(),
                    event.ownership(),
                    event.knownAs(),
                    event.occurredAt(),
                    event.soldAt(),
                    event.rest().stream().map(BackLine::of).toList());
        }
    }

    /// `maison.sale.joined.v1`: the sale is now this customer's, as if it had been from the start.
    ///
    /// @param ownership counts the changes of ownership of the sale; the highest is right
    /// @param knownAs the id under which the customer gets it back; absent unless they had it
    ///   before
    /// @param sale as `maison.sale.completed.v1` tells it
    /// @param returns as `maison.sale.lines-returned.v1` tells them; what was wholly beyond the
    ///   sale is not told
    record Joined(
            UUID saleId,
            UUID moveId,
            UUID customerId,
            int ownership,
            @Nullable UUID knownAs,
            Instant occurredAt,
            Completed sale,
            List<Returned> returns)
            implements PublishedSale {

        static Joined of(UUID saleId, SaleJoined event) {
            return new Joined(
                    saleId,
                    event.moveId(),
                    event.customerId(),
                    event.ownership(),
                    event.knownAs(),
                    event.occurredAt(),
                    Completed.of(saleId, event.customerId(), event.sale()),
                    event.returns().stream()
                            .filter(each -> !each.lines().isEmpty())
                            .map(each -> Returned.of(saleId, each, null))
                            .toList());
        }
    }

    /// So much of a sale's line, for so much money.
    record BackLine(String lineId, String quantity, Money net, Money tax) {

        static BackLine of(ReturnedLine line) {
            return new BackLine(
                    line.lineId(),
                    line.quantity().toString(),
                    line.amounts().net(),
                    line.amounts().tax());
        }
    }

    /// `maison.return.unlinked.v1`
    record Unlinked(
            UUID returnId,
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            String reason,
            Money net,
            Money tax,
            Money total,
            List<UnlinkedLine> lines)
            implements PublishedSale {

        static Unlinked of(UUID returnId, ReturnedWithoutSale event) {
            return new Unlinked(
                    returnId,
                    event.customerId(),
                    event.storeId(),
                    event.occurredAt(),
                    event.reason(),
                    event.amounts().net(),
                    event.amounts().tax(),
                    event.amounts().total(),
                    event.lines().stream().map(UnlinkedLine::of).toList());
        }
    }

    /// What came back without a sale.
    record UnlinkedLine(
            String lineId, String sku, String description, String quantity, Money net, Money tax) {

        static UnlinkedLine of(UnlinkedReturnEvent.Line line) {
            return new UnlinkedLine(
                    line.lineId(),
                    line.sku(),
                    line.description(),
                    line.quantity().toString(),
                    line.amounts().net(),
                    line.amounts().tax());
        }
    }
}
