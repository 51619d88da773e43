package maison.loyalty.quoting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import maison.loyalty.account.Sale;
import maison.loyalty.account.SaleLine;
import maison.loyalty.programme.EarnBase;
import maison.loyalty.programme.Programme;
import maison.loyalty.quoting.BasketRequest.Line;
import maison.loyalty.quoting.BasketRequest.Sum;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/// Reads a basket as the sale that it may become, or tells everything that is wrong with it.
final class BasketReading {

    private static final int LINES_MAX = 5_000;
    private static final int CODE_MAX = 100;
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");

    // No till sells for so much at a time, and the sums over it stay far from the end of a long.
    private static final BigInteger SUM_MAX = BigInteger.TEN.pow(15);
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final List<Problem.Field> faults = new ArrayList<>();

    private final Programme programme;

    private BasketReading(Programme programme) {
        this.programme = programme;
    }

    /// @param programme by whose rules it will be counted
    /// @param id what the sale is called while it is looked at
    /// @throws ProblemException 400 with every fault
    static Sale read(@Nullable BasketRequest request, Programme programme, UUID id) {
        var reading = new BasketReading(programme);
        if (request == null) {
            throw ProblemException.invalid("", "is required");
        }
        Sale sale = reading.sale(request, id);
        if (!reading.faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(reading.faults));
        }
        return sale;
    }

    private Sale sale(BasketRequest request, UUID id) {
        CurrencyUnit currency = currency(request.currency());
        Instant at = instant(request.occurredAt());
        boolean withTax = programme.at(at).earning().base().withTax();
        return new Sale(
                id,
                at,
                text(request.store(), "/store"),
                currency.getCode(),
                lines(request.lines(), currency, withTax));
    }

    private List<SaleLine> lines(
            @Nullable List<@Nullable Line> wanted, CurrencyUnit currency, boolean withTax) {
        if (wanted == null || wanted.size() > LINES_MAX) {
            fault("/lines", "must be a list of at most %d lines".formatted(LINES_MAX));
            return List.of();
        }
        var ids = new HashSet<String>();
        var lines = new ArrayList<SaleLine>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            String place = "/lines/" + i;
            Line line = wanted.get(i);
            if (line == null) {
                fault(place, "must not be null");
                continue;
            }
            String lineId = text(line.lineId(), place + "/lineId");
            if (!ids.add(lineId)) {
                fault(place + "/lineId", "must be unique within the basket");
            }
            lines.add(
                    new SaleLine(
                            lineId,
                            quantity(line.quantity(), place + "/quantity"),
                            minor(line.net(), place + "/net", currency),
                            optional(line.category(), place + "/category"),
                            optional(line.brand(), place + "/brand"),
                            kind(line.kind(), place + "/kind"),
                            withTax ? minor(line.tax(), place + "/tax", currency) : null));
        }
        if (sum(lines).compareTo(SUM_MAX) >= 0) {
            fault("/lines", "must add up to less than 10^15 minor units");
        }
        return lines;
    }

    private static BigInteger sum(List<SaleLine> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.netMinor(), line.taxMinor()))
                .filter(Objects::nonNull)
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private @Nullable String kind(@Nullable String kind, String place) {
        if (kind != null && !EarnBase.LINE_KINDS.contains(kind)) {
            fault(place, "must be one of " + EarnBase.LINE_KINDS);
        }
        return kind;
    }

    private BigDecimal quantity(@Nullable String text, String place) {
        if (text != null && DECIMAL.matcher(text).matches()) {
            var number = new BigDecimal(text);
            if (number.signum() > 0) {
                return number;
            }
        }
        fault(place, "must be a decimal above 0, with at most 4 decimals");
        return BigDecimal.ONE;
    }

    private long minor(@Nullable Sum net, String place, CurrencyUnit currency) {
        if (net == null) {
            fault(place, "is required");
            return 0;
        }
        if (!currency.getCode().equals(net.currency())) {
            fault(place + "/currency", "must be the basket's currency");
        }
        if (net.amount() != null && DECIMAL.matcher(net.amount()).matches()) {
            try {
                return new BigDecimal(net.amount())
                        .movePointRight(currency.getDecimalPlaces())
                        .longValueExact();
            } catch (ArithmeticException _) {
                // Told below, as for what is no decimal.
            }
        }
        fault(place + "/amount", "must be a decimal of 0 or more, in whole minor units");
        return 0;
    }

    private Instant instant(@Nullable String text) {
        try {
            if (text != null) {
                Instant instant = Instant.parse(text);
                if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                    return instant;
                }
            }
        } catch (DateTimeException _) {
            // Told below.
        }
        fault("/occurredAt", "must be an RFC 3339 instant between 1900 and 2200");
        return EARLIEST;
    }

    private CurrencyUnit currency(@Nullable String code) {
        try {
            if (code != null) {
                return CurrencyUnit.of(code);
            }
        } catch (IllegalCurrencyException _) {
            // Told below.
        }
        fault("/currency", "must be an ISO 4217 currency, such as USD");
        return CurrencyUnit.USD;
    }

    private @Nullable String optional(@Nullable String text, String place) {
        return text == null ? null : text(text, place);
    }

    private String text(@Nullable String text, String place) {
        if (text == null
                || text.isBlank()
                || text.length() > CODE_MAX
                || text.chars().anyMatch(Character::isISOControl)) {
            fault(place, "must be one line of 1 to %d characters".formatted(CODE_MAX));
            return "";
        }
        return text;
    }

    private void fault(String pointer, String detail) {
        faults.add(new Problem.Field(pointer, detail));
    }
}
