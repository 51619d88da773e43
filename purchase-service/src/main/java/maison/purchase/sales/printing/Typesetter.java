package maison.purchase.sales.printing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/// Writes numbers, money and dates as a language does, with its digits.
final class Typesetter {

    private final Locale locale;
    private final ZoneId zone;

    Typesetter(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    /// The day at the store, in words.
    String date(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .withChronology(java.time.chrono.IsoChronology.INSTANCE)
                .format(local(at).toLocalDate());
    }

    /// The time of day at the store, to the minute.
    String time(Instant at) {
        LocalTime time = local(at).toLocalTime();
        return DateTimeFormatter.ofPattern("HH:mm").localizedBy(locale).format(time);
    }

    /// The same day in the Umm al-Qura calendar; empty before 1882 and after 2174, which it lacks.
    Optional<String> ummAlQura(Instant at) {
        LocalDate day = local(at).toLocalDate();
        var calendar = HijrahChronology.INSTANCE;
        var first = LocalDate.from(calendar.date(1300, 1, 1));
        var last = LocalDate.from(calendar.date(1600, 1, 1));
        if (day.isBefore(first) || !day.isBefore(last)) {
            return Optional.empty();
        }
        // A pattern of our own: the localised ones abbreviate, or leave the era out.
        return Optional.of(
                new DateTimeFormatterBuilder()
                        .appendPattern("d MMMM y G")
                        .toFormatter(locale)
                        .localizedBy(locale)
                        .withChronology(calendar)
                        .format(calendar.date(day)));
    }

    /// An amount without its currency, with as many decimals as the currency has.
    String amount(Money money) {
        DecimalFormat format = decimals();
        format.setMinimumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
        format.setMaximumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
        return format.format(money.getAmount());
    }

    /// A number of pieces or a measure.
    String quantity(String quantity) {
        DecimalFormat format = decimals();
        format.setMaximumFractionDigits(4);
        return format.format(new BigDecimal(quantity));
    }

    private DecimalFormat decimals() {
        return (DecimalFormat) NumberFormat.getNumberInstance(locale);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(zone);
    }
}
