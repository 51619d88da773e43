package maison.customer.identity.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import org.jspecify.annotations.Nullable;

/// When, how often and over what somebody wants to hear from us. Whether they want to at all is a
/// matter of consent.
///
/// @param channels the order of channels for each purpose, the liked one first
/// @param caps how often at most
/// @param hours when they like to be written to
/// @param quiet when they are never disturbed
/// @param doNotDisturbUntil nothing but what they asked us to do before that
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Communication(
        Map<Purpose, List<Channel>> channels,
        List<Cap> caps,
        @Nullable Hours hours,
        @Nullable Hours quiet,
        @Nullable Instant doNotDisturbUntil) {

    /// Nothing was said.
    public static final Communication ANYTIME =
            new Communication(Map.of(), List.of(), null, null, null);

    /// How often a channel may be used, counted back from the moment of use.
    ///
    /// @param most within the time
    public record Cap(Channel channel, int most, Per per) {}

    /// The time in which uses are counted.
    public enum Per {
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30));

        private final Duration time;

        Per(Duration time) {
            this.time = time;
        }

        /// How long it is.
        public Duration time() {
            return time;
        }

        /// The name outside of Java.
        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Communication {
        var ordered = new TreeMap<Purpose, List<Channel>>(Comparator.comparing(Purpose::code));
        if (channels != null) {
            channels.forEach((purpose, order) -> ordered.put(purpose, List.copyOf(order)));
        }
        channels = Collections.unmodifiableMap(ordered);
        caps = caps == null ? List.of() : List.copyOf(caps);
    }

    @Override
    public String toString() {
        return "Communication[…]";
    }
}
