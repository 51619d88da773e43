package maison.purchase.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import maison.purchase.atelier.bespoke.Delta;
import maison.purchase.atelier.bespoke.Piece.Unit;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads the fields that orders have and sales have not.
final class OrderFields {

    static final int TENDERS_MAX = 50;

    private static final Pattern WORD = Pattern.compile(OrderRequests.WORD);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final Map<String, Unit> UNITS =
            Map.of("mm", Unit.MM, "cm", Unit.CM, "in", Unit.IN, "ring-size", Unit.RING_SIZE);

    private final Fields fields;

    OrderFields(Fields fields) {
        this.fields = fields;
    }

    /// A word of a shop's own vocabulary; no room for a name or a remark.
    String word(Place place, @Nullable String value) {
        String word = fields.code(place, value);
        if (value != null && !WORD.matcher(value).matches()) {
            fields.fault(place, "must be lower-case words joined by hyphens");
        }
        return word;
    }

    LocalDate date(Place place, @Nullable String value) {
        if (value == null) {
            fields.fault(place, "is required");
            return EARLIEST;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                fields.fault(place, "must be a date between 1900 and 2200");
            }
            return date;
        } catch (DateTimeException _) {
            fields.fault(place, "must be a date such as 2026-05-30");
            return EARLIEST;
        }
    }

    Delta delta(Place place, @Nullable String value) {
        if (value == null) {
            fields.fault(place, "is required");
        } else {
            String digits = value.startsWith("-") ? value.substring(1) : value;
            if (Decimals.isPlain(digits) && Delta.isValid(new BigDecimal(value))) {
                return new Delta(new BigDecimal(value));
            }
            fields.fault(place, "must be a decimal below 10000 with at most 3 decimals");
        }
        return new Delta(BigDecimal.ZERO);
    }

    Unit unit(Place place, @Nullable String value) {
        Unit unit = value == null ? null : UNITS.get(value);
        if (unit == null) {
            fields.fault(place, "must be one of " + UNITS.keySet().stream().sorted().toList());
            return Unit.CM;
        }
        return unit;
    }

    List<Tender> tenders(
            Place place, @Nullable List<SaleRequest.@Nullable Payment> wanted, Amount amount) {
        if (wanted == null) {
            fields.fault(place, "is required");
        }
        var tenders = new ArrayList<Tender>();
        List<SaleRequest.Payment> sound = fields.list(place, wanted, TENDERS_MAX);
        for (int index = 0; index < sound.size(); index++) {
            tenders.add(TenderReading.of(sound.get(index), place.at(index), amount));
        }
        return tenders;
    }

    /// What is given back of the tenders for an amount: cash only, as at the till.
    Money change(Place place, List<Tender> tenders, Money amount) {
        Money given = Money.zero(amount.getCurrencyUnit());
        if (!fields.areSound()) {
            return given;
        }
        Money cash = given;
        for (Tender tender : tenders) {
            given = given.plus(tender.amount());
            cash = tender.kind() == Tender.Kind.CASH ? cash.plus(tender.amount()) : cash;
        }
        Money change = given.minus(amount);
        if (change.isNegative() || change.isGreaterThan(cash)) {
            fields.fault(place, "must cover the amount, and exceed it by cash alone");
        }
        return change;
    }
}
