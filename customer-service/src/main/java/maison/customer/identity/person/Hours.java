package maison.customer.identity.person;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A stretch of every day by the client's clock; it may run over midnight.
///
/// @param from inclusive
/// @param to exclusive
public record Hours(
        @Schema(implementation = String.class, examples = "21:30") @JsonFormat(pattern = "HH:mm")
                LocalTime from,
        @Schema(implementation = String.class, examples = "08:00") @JsonFormat(pattern = "HH:mm")
                LocalTime to) {

    public Hours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("hours must not begin when they end");
        }
    }

    /// Whether a moment lies within.
    public boolean contain(Instant moment, ZoneId zone) {
        return contain(LocalTime.ofInstant(moment, zone));
    }

    /// Whether these hours leave nothing of others.
    boolean cover(Hours others) {
        for (var time = others.from; !time.equals(others.to); time = time.plusMinutes(1)) {
            if (!contain(time)) {
                return false;
            }
        }
        return true;
    }

    private boolean contain(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }

    /// The next moment, after this one, at which the stretch begins.
    public Instant nextBegin(Instant moment, ZoneId zone) {
        return next(moment, zone, from);
    }

    /// The next moment, after this one, at which the stretch is over.
    public Instant nextEnd(Instant moment, ZoneId zone) {
        return next(moment, zone, to);
    }

    // A time that a change of the clock leaves out comes as much later as the clock jumps.
    private static Instant next(Instant moment, ZoneId zone, LocalTime time) {
        var day = moment.atZone(zone).toLocalDate();
        var today = day.atTime(time).atZone(zone).toInstant();
        return today.isAfter(moment)
                ? today
                : day.plusDays(1).atTime(time).atZone(zone).toInstant();
    }

    @Override
    public String toString() {
        return "Hours[…]";
    }
}
