package maison.purchase.intake;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.purchase.sales.sale.Quantity;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one request and remembers every fault, so that all are told at once.
///
/// A field that is wrong reads as some harmless value; the request is refused before it is used.
final class Fields {

    /// Tills' clocks differ; a sale further ahead than this is a wrong date.
    private static final Duration AHEAD_MAX = Duration.ofDays(1);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final UUID NO_ID = new UUID(0, 0);
    private static final int UUID_LENGTH = 36;

    private final Clock clock;
    private final boolean recording;
    private final List<Fault> faults = new ArrayList<>(0);

    Fields(Clock clock) {
        this(clock, false);
    }

    /// @param recording whether another system tells what was settled there, such as what was paid
    ///   by a deposit; otherwise that comes about here or not at all
    Fields(Clock clock, boolean recording) {
        this.clock = clock;
        this.recording = recording;
    }

    boolean areRecording() {
        return recording;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean areSound() {
        return faults.isEmpty();
    }

    void fault(Place place, String detail) {
        faults.add(new Fault(place.pointer(), detail));
    }

    String code(Place place, @Nullable String value) {
        return text(place, value, Texts.CODE_MAX);
    }

    String prose(Place place, @Nullable String value) {
        return text(place, value, Texts.PROSE_MAX);
    }

    /// A few paragraphs, such as a policy.
    String longText(Place place, @Nullable String value) {
        return text(place, value, Texts.LONG_MAX);
    }

    /// One of a few names.
    <T> T choice(Place place, @Nullable String value, Map<String, T> choices) {
        T choice = value == null ? null : choices.get(value);
        if (choice == null) {
            fault(place, "must be one of " + choices.keySet().stream().sorted().toList());
            return choices.values().iterator().next();
        }
        return choice;
    }

    /// The moment of the request, to the microsecond.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Nullable String optionalCode(Place place, @Nullable String value) {
        return value == null ? null : code(place, value);
    }

    private String text(Place place, @Nullable String value, int lengthMax) {
        if (value == null) {
            fault(place, "is required");
            return "";
        }
        String fault = Texts.faultOf(value, lengthMax);
        if (fault != null) {
            fault(place, fault);
        }
        return value;
    }

    /// A barcode may look like a card number; its own check digit tells it apart.
    String sku(Place place, @Nullable String value) {
        return value != null && Barcodes.isBarcode(value) ? value : code(place, value);
    }

    @Nullable UUID optionalId(Place place, @Nullable String value) {
        return value == null ? null : id(place, value);
    }

    UUID id(Place place, @Nullable String value) {
        if (value == null) {
            fault(place, "is required");
            return NO_ID;
        }
        try {
            // The JDK also reads short forms such as 1-1-1-1-1, which would be ids with two names.
            if (value.length() == UUID_LENGTH) {
                return UUID.fromString(value);
            }
        } catch (IllegalArgumentException _) {
            // Told below, as for a wrong length.
        }
        fault(place, "must be a UUID");
        return NO_ID;
    }

    /// Business time to the microsecond, which is what the database keeps.
    Instant instant(Place place, @Nullable String value) {
        if (value == null) {
            fault(place, "is required");
            return EARLIEST;
        }
        try {
            Instant instant = Instants.parse(value).truncatedTo(ChronoUnit.MICROS);
            if (instant.isBefore(EARLIEST) || instant.isAfter(clock.instant().plus(AHEAD_MAX))) {
                fault(place, "must be after 1900 and not in the future");
            }
            return instant;
        } catch (DateTimeException _) {
            fault(place, "must be an RFC 3339 time such as 2026-03-14T11:30:00Z");
            return EARLIEST;
        }
    }

    /// Since when a till has been out of reach; null if it was not. Not later than what it tells.
    @Nullable Instant offlineSince(
            Place root, @Nullable String value, @Nullable String occurredAt) {
        if (value == null) {
            return null;
        }
        Place place = root.at("offlineSince");
        Instant since = instant(place, value);
        if (areSound() && occurredAt != null && since.isAfter(Instant.parse(occurredAt))) {
            fault(place, "must not be later than occurredAt");
        }
        return since;
    }

    /// A moment that may be years ahead.
    Instant futureInstant(Place place, @Nullable String value) {
        if (value == null) {
            fault(place, "is required");
            return EARLIEST;
        }
        try {
            Instant instant = Instants.parse(value).truncatedTo(ChronoUnit.MICROS);
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                fault(place, "must be after 1900 and before 2200");
            }
            return instant;
        } catch (DateTimeException _) {
            fault(place, "must be an RFC 3339 time such as 2026-03-14T11:30:00Z");
            return EARLIEST;
        }
    }

    String zone(Place place, @Nullable String value) {
        if (value == null) {
            fault(place, "is required");
            return "";
        }
        if (!ZONES.contains(value)) {
            fault(place, "must be an IANA time zone such as Asia/Dubai");
        }
        return value;
    }

    @Nullable CurrencyUnit currency(Place place, @Nullable String value) {
        if (value == null) {
            fault(place, "is required");
            return null;
        }
        try {
            CurrencyUnit currency = CurrencyUnit.of(value);
            if (!currency.isPseudoCurrency()) {
                return currency;
            }
        } catch (IllegalCurrencyException _) {
            // Told below, as for what is no money.
        }
        fault(place, "must be an ISO 4217 currency such as USD");
        return null;
    }

    Quantity quantity(Place place, @Nullable String value) {
        if (value == null) {
            fault(place, "is required");
        } else if (!Decimals.isPlain(value)) {
            fault(place, "must be a decimal above 0");
        } else {
            var number = new BigDecimal(value);
            if (Quantity.isValid(number)) {
                return new Quantity(number);
            }
            fault(place, "must be above 0 and at most 1000000000, with at most 4 decimals");
        }
        return new Quantity(BigDecimal.ONE);
    }

    /// The list without its nulls, each of which is a fault.
    <T> List<T> list(Place place, @Nullable List<@Nullable T> values, int sizeMax) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > sizeMax) {
            fault(place, "must have at most " + sizeMax + " entries");
            return List.of();
        }
        var sound = new ArrayList<T>(values.size());
        for (int index = 0; index < values.size(); index++) {
            T value = values.get(index);
            if (value == null) {
                fault(place.at(index), "must not be null");
            } else {
                sound.add(value);
            }
        }
        return sound;
    }
}
