package maison.customer.permission.releasing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maison.customer.identity.person.Communication;
import maison.customer.identity.person.Communication.Cap;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.releasing.Release.Reason;
import maison.customer.permission.releasing.Release.Refused;
import org.jspecify.annotations.Nullable;

/// Whether this is the time to contact somebody, by what they wish.
///
/// Quiet hours hold for everything. What they asked us to do (`service`) is not held back by
/// do-not-disturb, by the hours they like or by how often they want to hear from us.
///
/// @param zone where they live
/// @param uses when their contacts were released for marketing and loyalty, the latest first, by
///   channel
record RightTime(
        Communication wishes,
        Purpose purpose,
        Channel channel,
        ZoneId zone,
        Map<Channel, List<Instant>> uses) {

    // Each turn moves on to a window's edge; a day has four, and a cap one more.
    private static final int TURNS_MAX = 100;

    /// What stands against a moment, and when it no longer does.
    private record Hindrance(Reason reason, Instant until) {}

    /// Why not now, with the first moment at which nothing stands against it; empty if now is
    /// right.
    Optional<Refused> refusal(Instant now) {
        var first = hindrance(now);
        if (first == null) {
            return Optional.empty();
        }
        var moment = first.until();
        for (int turn = 0; turn < TURNS_MAX; turn++) {
            var next = hindrance(moment);
            if (next == null) {
                break;
            }
            moment = next.until();
        }
        return Optional.of(new Refused(first.reason(), moment));
    }

    private @Nullable Hindrance hindrance(Instant moment) {
        boolean held = !purpose.equals(Purpose.SERVICE);
        var until = wishes.doNotDisturbUntil();
        if (held && until != null && moment.isBefore(until)) {
            return new Hindrance(Reason.DO_NOT_DISTURB, until);
        }
        var quiet = wishes.quiet();
        if (quiet != null && quiet.contain(moment, zone)) {
            return new Hindrance(Reason.QUIET_HOURS, quiet.nextEnd(moment, zone));
        }
        var hours = wishes.hours();
        if (held && hours != null && !hours.contain(moment, zone)) {
            return new Hindrance(Reason.OUTSIDE_HOURS, hours.nextBegin(moment, zone));
        }
        return held ? capped(moment) : null;
    }

    private @Nullable Hindrance capped(Instant moment) {
        Instant latest = null;
        for (var cap : wishes.caps()) {
            var free = cap.channel() == channel ? freed(cap, moment) : null;
            if (free != null && (latest == null || free.isAfter(latest))) {
                latest = free;
            }
        }
        return latest == null ? null : new Hindrance(Reason.FREQUENCY_CAP, latest);
    }

    /// When one of the last uses leaves the time in which they are counted; null if there is room.
    private @Nullable Instant freed(Cap cap, Instant moment) {
        var used = uses.getOrDefault(channel, List.of());
        if (used.size() < cap.most()) {
            return null;
        }
        var leaves = used.get(cap.most() - 1).plus(cap.per().time());
        return leaves.isAfter(moment) ? leaves : null;
    }
}
