package maison.loyalty.statement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.account.LedgerEntry;
import maison.loyalty.account.Movement;
import maison.platform.http.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A stretch of the movements of points.
@Schema(name = "Ledger")
record Ledger(List<Line> items, @Nullable String next) {

    private static final int CURSOR_PARTS = 4;

    /// One movement.
    ///
    /// @param sourceId the sale, return, grant, hold or deduction; the lot itself where time moved
    ///   it
    /// @param saleId whose lot moved; null for a grant's lot and for a debt
    /// @param lotId the sale or the grant; null for a debt
    /// @param points change of the active balance; 0 for a reversal of what had expired
    /// @param balance active points after it
    /// @param moved all buckets of the lot that changed
    /// @param debt by how much the debt grew
    @Schema(name = "LedgerLine")
    record Line(
            Instant at,
            Kind kind,
            UUID sourceId,
            @Nullable UUID saleId,
            @Nullable UUID lotId,
            long points,
            long balance,
            Moved moved,
            long debt,
            @Nullable String ruleVersion) {}

    /// What entered each bucket; the sum is what entered the lot.
    @Schema(name = "MovedPoints")
    record Moved(long pending, long active, long held, long spent, long expired) {}

    /// What moved points.
    enum Kind {
        @JsonProperty("earned")
        EARNED,
        @JsonProperty("granted")
        GRANTED,
        @JsonProperty("activated")
        ACTIVATED,
        @JsonProperty("reversed")
        REVERSED,
        @JsonProperty("withdrawn")
        WITHDRAWN,
        @JsonProperty("held")
        HELD,
        @JsonProperty("spent")
        SPENT,
        @JsonProperty("released")
        RELEASED,
        @JsonProperty("expired")
        EXPIRED,
        @JsonProperty("owed")
        OWED;

        static Kind of(LedgerEntry.Kind kind) {
            return switch (kind) {
                case EARNED -> EARNED;
                case GRANTED -> GRANTED;
                case ACTIVATED -> ACTIVATED;
                case REVERSED -> REVERSED;
                case WITHDRAWN -> WITHDRAWN;
                case HELD -> HELD;
                case SPENT -> SPENT;
                case RELEASED -> RELEASED;
                case EXPIRED -> EXPIRED;
                case OWED -> OWED;
            };
        }
    }

    /// Up to one line more than `limit`, after the cursor's.
    static List<Line> after(List<LedgerEntry> entries, @Nullable String after, int limit) {
        LedgerEntry last = last(after);
        var lines = new ArrayList<Line>();
        long balance = 0;
        for (LedgerEntry entry : entries) {
            balance += entry.points();
            boolean isNext = last == null || LedgerEntry.ORDER.compare(entry, last) > 0;
            if (isNext && lines.size() <= limit) {
                lines.add(line(entry, balance));
            }
        }
        return lines;
    }

    static String cursor(Line line) {
        return Cursor.of(
                line.at(), line.kind(), line.sourceId(), line.lotId() == null ? "" : line.lotId());
    }

    private static Line line(LedgerEntry entry, long balance) {
        Movement moved = entry.movement();
        boolean ofSale = entry.lotId() != null && entry.lotIsSale();
        return new Line(
                entry.at(),
                Kind.of(entry.kind()),
                entry.sourceId(),
                ofSale ? entry.lotId() : null,
                entry.lotId(),
                entry.points(),
                balance,
                new Moved(
                        moved.pending(),
                        moved.active(),
                        moved.held(),
                        moved.spent(),
                        moved.expired()),
                entry.debt(),
                entry.ruleVersion());
    }

    /// The place that a cursor names, as an entry of no importance.
    private static @Nullable LedgerEntry last(@Nullable String after) {
        List<String> key = Cursor.read(after, CURSOR_PARTS);
        if (key == null) {
            return null;
        }
        try {
            return LedgerEntry.place(
                    Instant.parse(key.get(0)),
                    LedgerEntry.Kind.valueOf(key.get(1)),
                    UUID.fromString(key.get(2)),
                    key.get(3).isEmpty() ? null : UUID.fromString(key.get(3)));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw Cursor.invalid();
        }
    }
}
