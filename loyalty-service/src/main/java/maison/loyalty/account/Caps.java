package maison.loyalty.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import maison.loyalty.account.LoyaltyRefusal.CapReached;
import maison.loyalty.programme.Bonus;
import maison.loyalty.programme.Bonus.Cap;
import maison.loyalty.programme.ProgrammeVersion;
import org.jspecify.annotations.Nullable;

/// How often a bonus that nobody claims was given: by the programme's own calendar.
final class Caps {

    private Caps() {}

    /// Null if it can be given now.
    static @Nullable CapReached reached(
            Account account, ProgrammeVersion rules, Bonus bonus, Instant now) {
        Cap cap = bonus.cap();
        if (cap == null) {
            return null;
        }
        ZoneId zone = Claiming.zone(rules, null);
        LocalDate today = LocalDate.ofInstant(now, zone);
        long given =
                account.extras().grantedAt(Instant.MAX).stream()
                        .filter(each -> !each.withdrawn())
                        .map(Granted::grant)
                        .filter(each -> each.bonus().equals(bonus.bonus()))
                        .map(each -> LocalDate.ofInstant(each.at(), zone))
                        .filter(day -> cap.per().startOf(day).equals(cap.per().startOf(today)))
                        .count();
        return given < cap.times()
                ? null
                : new CapReached(
                        bonus.bonus(), cap.times(), cap.per().word(), cap.per().nextAfter(today));
    }
}
