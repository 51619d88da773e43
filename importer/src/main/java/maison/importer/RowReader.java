package maison.importer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import maison.importer.Row.Article;
import org.jspecify.annotations.Nullable;

/// Makes rows of the file's records, and says of each that cannot be one why not.
final class RowReader {

    /// Why a record is no row.
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    private static final int DESCRIPTION_MAX = 500;
    private static final int NUMBER_LENGTH_MAX = 50;
    private static final int WHOLE_DIGITS_MAX = 15;
    private static final int DECIMALS_MAX = 10;

    private final Mapping mapping;
    private final Header header;
    private final DateTimeFormatter dateFormat;
    private final ZoneId zone;
    private final int decimals;
    // The same texts come back on most rows; one copy of each is kept.
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Article, Article> articles = new HashMap<>();
    private String lastDate = "";
    private Instant lastInstant = Instant.EPOCH;

    RowReader(Mapping mapping, List<String> columnNames) {
        this.mapping = mapping;
        this.header = Header.of(mapping.columns(), columnNames);
        this.dateFormat = DateTimeFormatter.ofPattern(mapping.dateFormat(), Locale.ROOT);
        this.zone = ZoneId.of(mapping.zone());
        this.decimals = Currency.getInstance(mapping.currency()).getDefaultFractionDigits();
    }

    Row read(int number, List<String> fields) throws Unusable {
        if (fields.size() != header.size()) {
            throw new Unusable(
                    "has %d columns, the header has %d".formatted(fields.size(), header.size()));
        }
        String invoice = required(header.invoice(), fields, "invoice number");
        BigDecimal price = price(fields);
        BigDecimal quantity = number(fields.get(header.quantity()).strip(), "quantity");
        boolean back = isBack(invoice, quantity);
        return new Row(
                number,
                invoice,
                back,
                at(fields.get(header.date()).strip()),
                optional(header.customer(), fields),
                article(fields),
                quantity(back, quantity, price),
                price,
                tax(fields));
    }

    private boolean isBack(String invoice, BigDecimal quantity) {
        return mapping.isCancellation(invoice)
                || (mapping.takesBackBelowZero() && quantity.signum() < 0);
    }

    private static BigDecimal quantity(boolean back, BigDecimal quantity, BigDecimal price)
            throws Unusable {
        if (quantity.signum() == 0) {
            throw new Unusable("quantity is 0");
        }
        if (back) {
            if (quantity.signum() > 0) {
                throw new Unusable("positive quantity in a cancellation");
            }
            return quantity.negate();
        }
        if (quantity.signum() < 0) {
            throw new Unusable(
                    price.signum() == 0
                            ? "stock correction: negative quantity at no price"
                            : "negative quantity outside a cancellation");
        }
        return quantity;
    }

    private BigDecimal price(List<String> fields) throws Unusable {
        BigDecimal price = number(fields.get(header.unitPrice()).strip(), "price");
        if (price.signum() < 0) {
            throw new Unusable("negative price");
        }
        return exact(price, "price");
    }

    private @Nullable BigDecimal tax(List<String> fields) throws Unusable {
        String text = optional(header.tax(), fields);
        if (text == null) {
            return null;
        }
        return exact(number(text, "tax").abs(), "tax");
    }

    private BigDecimal exact(BigDecimal amount, String what) throws Unusable {
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new Unusable(
                    "%s is finer than the smallest unit of %s".formatted(what, mapping.currency()));
        }
        return amount.setScale(decimals);
    }

    // Two signs more in an exponent make a number of a billion digits, which whoever writes it out
    // does not survive. So its size is looked at before anything is done with it.
    private BigDecimal number(String text, String what) throws Unusable {
        if (text.length() > NUMBER_LENGTH_MAX) {
            throw new Unusable(what + " is out of range");
        }
        try {
            BigDecimal number = mapping.number(text);
            long wholeDigits = (long) number.precision() - number.scale();
            if (wholeDigits > WHOLE_DIGITS_MAX || number.scale() > DECIMALS_MAX) {
                throw new Unusable(what + " is out of range");
            }
            return number;
        } catch (NumberFormatException _) {
            throw new Unusable(what + " is no number");
        }
    }

    private Instant at(String text) throws Unusable {
        // Rows of one invoice follow each other and carry the same time.
        if (text.equals(lastDate)) {
            return lastInstant;
        }
        try {
            lastInstant = instant(text);
            lastDate = text;
            return lastInstant;
        } catch (DateTimeException _) {
            throw new Unusable("date does not have the form " + mapping.dateFormat());
        }
    }

    /// A date that says its own zone is taken by its word; one without a time begins its day.
    private Instant instant(String text) {
        return switch (dateFormat.parseBest(
                text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from)) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            case TemporalAccessor other -> throw new DateTimeException("No date: " + other);
        };
    }

    /// A till may know an article by its number only; then that is its description too.
    private Article article(List<String> fields) throws Unusable {
        String sku = required(header.sku(), fields, "sku");
        String description = fields.get(header.description()).strip();
        if (description.length() > DESCRIPTION_MAX) {
            throw new Unusable("description has more than " + DESCRIPTION_MAX + " characters");
        }
        var article =
                new Article(
                        sku,
                        description.isEmpty() ? sku : description,
                        optional(header.category(), fields),
                        optional(header.brand(), fields));
        return articles.computeIfAbsent(article, same -> same);
    }

    private String required(int column, List<String> fields, String what) throws Unusable {
        String text = fields.get(column).strip();
        if (text.isEmpty()) {
            throw new Unusable(what + " is missing");
        }
        return texts.computeIfAbsent(text, same -> same);
    }

    private @Nullable String optional(int column, List<String> fields) {
        if (column < 0) {
            return null;
        }
        String text = fields.get(column).strip();
        return text.isEmpty() ? null : texts.computeIfAbsent(text, same -> same);
    }
}
