package maison.loyalty.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.certificate.CertificateRefusal.CertificateHeld;
import maison.loyalty.certificate.CertificateRefusal.CertificateOver;
import maison.loyalty.certificate.CertificateRefusal.CertificateUnknown;
import maison.loyalty.certificate.CertificateRefusal.CertificateUsedUp;
import maison.loyalty.certificate.CertificateRefusal.CertificateVoid;
import maison.loyalty.certificate.Used.State;
import maison.loyalty.programme.Reward;
import org.jspecify.annotations.Nullable;

/// A certificate and what became of it.
///
/// @param issued null as long as nobody got it
/// @param uses in the order in which they were held
/// @param voidedAt null unless its points went back
/// @param expirySaid whether it was recorded that its time is over
/// @param last when anything was last decided about it; null before
public record Certificate(
        @Nullable Issued issued,
        List<Used> uses,
        @Nullable Instant voidedAt,
        boolean expirySaid,
        @Nullable Instant last) {

    static final Certificate NONE = new Certificate(null, List.of(), null, false, null);

    public Certificate {
        uses = List.copyOf(uses);
    }

    /// What was given.
    ///
    /// @throws IllegalStateException if nobody got it yet
    public Issued facts() {
        if (issued == null) {
            throw new IllegalStateException("Nobody got this certificate");
        }
        return issued;
    }

    /// A use, whatever became of it; null for an unknown one.
    public @Nullable Used use(UUID id) {
        for (Used each : uses) {
            if (each.use().id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    /// What is on it, in minor units, not looking at what is held.
    public long leftMinor() {
        long left = facts().minor();
        for (Used each : uses) {
            left -= each.takenMinor();
        }
        return left;
    }

    /// What a till can have of it now, in minor units.
    public long availableMinor(Instant now) {
        if (why(now) != null) {
            return 0;
        }
        return leftMinor() - heldMinor(now);
    }

    /// Why it is good for nothing now; null if it is good for something.
    public @Nullable CertificateRefusal why(Instant now) {
        if (issued == null) {
            return new CertificateUnknown();
        }
        if (voidedAt != null) {
            return new CertificateVoid();
        }
        Instant expiresAt = issued.expiresAt();
        if (expiresAt != null && issued.isOverAt(now)) {
            return new CertificateOver(expiresAt);
        }
        if (leftMinor() == 0) {
            return new CertificateUsedUp();
        }
        Instant free = isHeldWhole(now) ? firstFree(now) : null;
        return free == null ? null : new CertificateHeld(free);
    }

    /// One that can be used only once is held as a whole.
    private boolean isHeldWhole(Instant now) {
        return facts().use() == Reward.Use.ONCE
                ? firstFree(now) != null
                : heldMinor(now) == leftMinor();
    }

    private long heldMinor(Instant now) {
        long held = 0;
        for (Used each : uses) {
            held += each.stateAt(now) == State.HELD ? each.use().minor() : 0;
        }
        return held;
    }

    /// When the first of the open holds lapses; null if there is none.
    private @Nullable Instant firstFree(Instant now) {
        Instant first = null;
        for (Used each : uses) {
            Instant until = each.use().until();
            if (each.stateAt(now) == State.HELD && (first == null || until.isBefore(first))) {
                first = until;
            }
        }
        return first;
    }

    /// Whether so much of it is nobody's, also of one whose time is over by now.
    boolean isFreeFor(long minor, Instant now) {
        boolean whole = issued != null && facts().use() == Reward.Use.ONCE;
        return issued != null
                && voidedAt == null
                && leftMinor() - heldMinor(now) >= minor
                && !(whole && isHeldAt(now));
    }

    boolean isHeldAt(Instant now) {
        return firstFree(now) != null;
    }

    boolean isTouchedAt(Instant now) {
        return isHeldAt(now) || uses.stream().anyMatch(each -> each.takenMinor() > 0);
    }

    /// An instant, or that of the last decision if it was later: clocks of two replicas differ.
    Instant notBefore(Instant now) {
        return last != null && last.isAfter(now) ? last : now;
    }

    Certificate with(CertificateEvent event) {
        Instant latest = last == null || event.at().isAfter(last) ? event.at() : last;
        return switch (event) {
            case CertificateEvent.CertificateIssued(var facts) ->
                    new Certificate(facts, uses, voidedAt, expirySaid, latest);
            case CertificateEvent.UseHeld(var use) -> {
                var longer = new ArrayList<>(uses);
                longer.removeIf(each -> each.use().id().equals(use.id()));
                longer.add(Used.of(use));
                yield new Certificate(issued, longer, voidedAt, expirySaid, latest);
            }
            case CertificateEvent.UseEnded end -> {
                var changed = new ArrayList<>(uses);
                changed.replaceAll(
                        each -> each.use().id().equals(end.of().id()) ? each.with(end) : each);
                yield new Certificate(issued, changed, voidedAt, expirySaid, latest);
            }
            case CertificateEvent.CertificateVoided voided ->
                    new Certificate(issued, uses, voided.at(), expirySaid, latest);
            case CertificateEvent.CertificateExpired _ ->
                    new Certificate(issued, uses, voidedAt, true, latest);
        };
    }
}
