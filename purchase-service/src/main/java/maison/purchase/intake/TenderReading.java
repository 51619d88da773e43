package maison.purchase.intake;

import java.util.Map;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Card;
import maison.purchase.sales.sale.Tender.Kind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Checks one means of payment.
final class TenderReading {

    private static final String CERTIFICATE = "certificate";

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "cash", Kind.CASH,
                    "card", Kind.CARD,
                    "bank-transfer", Kind.BANK_TRANSFER,
                    "cheque", Kind.CHEQUE,
                    "gift-card", Kind.GIFT_CARD,
                    "store-credit", Kind.STORE_CREDIT,
                    "wallet", Kind.WALLET,
                    "other", Kind.OTHER);

    // What comes about here by an order, a piece taken in or a return; of others' it is only told.
    private static final Map<String, Kind> TOLD =
            Map.of(
                    "deposit",
                    Kind.DEPOSIT,
                    "trade-in",
                    Kind.TRADE_IN,
                    "exchange",
                    Kind.EXCHANGE,
                    CERTIFICATE,
                    Kind.CERTIFICATE);

    private TenderReading() {}

    static Tender of(SaleRequest.Payment payment, Place place, Amount amount) {
        Fields fields = amount.fields();
        Kind told = fields.areRecording() ? told(payment.kind()) : null;
        Kind kind = told == null ? kind(payment.kind(), place.at("kind"), fields) : told;
        if (told == null && payment.reference() != null) {
            fields.fault(
                    place.at("reference"),
                    "is for a deposit, a trade-in or an exchange that another system tells of");
        }
        if (payment.code() != null) {
            fields.fault(place.at("code"), "is for a certificate that pays for a sale");
        }
        Money paid = amount.required(place.at("amount"), payment.amount());
        if (payment.creditId() != null && paid.isZero() && fields.areSound()) {
            fields.fault(place.at("amount"), "must be above 0");
        }
        return new Tender(
                kind,
                paid,
                card(payment, kind, place, fields),
                told == null
                        ? credit(payment, kind, place, fields)
                        : fields.optionalCode(place.at("reference"), payment.reference()));
    }

    /// Whether a till takes a certificate of ours, by its code.
    static boolean isCertificate(SaleRequest.@Nullable Payment payment, Fields fields) {
        return payment != null && CERTIFICATE.equals(payment.kind()) && !fields.areRecording();
    }

    /// A certificate of ours, which its code will name.
    static Tender certificate(SaleRequest.Payment payment, Place place, Amount amount) {
        Fields fields = amount.fields();
        if (payment.reference() != null || payment.creditId() != null) {
            fields.fault(place, "is named by its code alone");
        }
        card(payment, Kind.CERTIFICATE, place, fields);
        Money paid = amount.required(place.at("amount"), payment.amount());
        if (paid.isZero() && fields.areSound()) {
            fields.fault(place.at("amount"), "must be above 0");
        }
        return new Tender(Kind.CERTIFICATE, paid, null, null);
    }

    /// A kind that only another system tells of; null for one that tills take.
    static @Nullable Kind told(@Nullable String name) {
        return name == null ? null : TOLD.get(name);
    }

    /// A credit of ours, in one form only so that it has one name.
    private static @Nullable String credit(
            SaleRequest.Payment payment, Kind kind, Place place, Fields fields) {
        if (payment.creditId() == null) {
            return null;
        }
        if (kind != Kind.STORE_CREDIT) {
            fields.fault(place.at("creditId"), "is for store credit only");
        }
        return fields.id(place.at("creditId"), payment.creditId()).toString();
    }

    static Kind kind(@Nullable String name, Place place, Fields fields) {
        Kind kind = name == null ? null : KINDS.get(name);
        if (kind == null) {
            fields.fault(place, "must be one of " + KINDS.keySet().stream().sorted().toList());
            return Kind.OTHER;
        }
        return kind;
    }

    private static @Nullable Card card(
            SaleRequest.Payment payment, Kind kind, Place place, Fields fields) {
        boolean given =
                payment.token() != null || payment.brand() != null || payment.lastFour() != null;
        if (kind != Kind.CARD) {
            if (given) {
                fields.fault(place, "must not have card details unless its kind is card");
            }
            return null;
        }
        return new Card(
                fields.optionalCode(place.at("token"), payment.token()),
                fields.code(place.at("brand"), payment.brand()),
                lastFour(payment.lastFour(), place.at("lastFour"), fields));
    }

    private static String lastFour(@Nullable String digits, Place place, Fields fields) {
        if (digits == null
                || digits.length() != 4
                || !Decimals.isPlain(digits)
                || digits.indexOf('.') >= 0) {
            fields.fault(place, "must be the card's last four digits");
            return "";
        }
        return digits;
    }
}
