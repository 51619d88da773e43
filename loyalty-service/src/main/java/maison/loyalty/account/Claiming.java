package maison.loyalty.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.account.Claimed.State;
import maison.loyalty.account.LoyaltyCommand.ClaimActivity;
import maison.loyalty.account.LoyaltyCommand.CloseClaim;
import maison.loyalty.account.LoyaltyCommand.WithdrawClaim;
import maison.loyalty.account.LoyaltyEvent.ActivityClaimed;
import maison.loyalty.account.LoyaltyEvent.ClaimClosed;
import maison.loyalty.account.LoyaltyRefusal.AccountNotOpen;
import maison.loyalty.account.LoyaltyRefusal.ActivityIdReused;
import maison.loyalty.account.LoyaltyRefusal.ActivityStands;
import maison.loyalty.account.LoyaltyRefusal.ActivityUnknown;
import maison.loyalty.account.LoyaltyRefusal.CapReached;
import maison.loyalty.account.LoyaltyRefusal.NoBonusFor;
import maison.loyalty.account.LoyaltyRefusal.ProofDiffers;
import maison.loyalty.account.LoyaltyRefusal.ProofMissing;
import maison.loyalty.programme.Bonus;
import maison.loyalty.programme.Bonus.Cap;
import maison.loyalty.programme.ProgrammeVersion;
import maison.loyalty.programme.StoreZones;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

/// Points for what a member did apart from buying: at once where staff or another system tells it,
/// else once staff have seen the proof.
final class Claiming {

    private Claiming() {}

    static Decision<LoyaltyEvent, LoyaltyRefusal> claim(Account account, ClaimActivity asked) {
        Claimed known = account.claim(asked.id());
        if (known != null) {
            return asksTheSame(known.claim(), asked)
                    ? Decision.alreadyDone()
                    : Decision.refuse(new ActivityIdReused());
        }
        if (!account.openedBy(asked.now())) {
            return Decision.refuse(new AccountNotOpen());
        }
        Instant occurredAt = asked.occurredAt() == null ? asked.now() : asked.occurredAt();
        ProgrammeVersion rules = account.programme().at(occurredAt);
        Bonus bonus = rules.bonusFor(asked.activity());
        String tier = Standing.of(account, asked.now()).tier().name();
        if (bonus == null || bonus.pointsFor(tier) == 0) {
            return Decision.refuse(new NoBonusFor(asked.activity().word()));
        }
        if (bonus.proof() && asked.proof() == null) {
            return Decision.refuse(new ProofMissing(bonus.bonus()));
        }
        LocalDate day = LocalDate.ofInstant(occurredAt, zone(rules, asked.store()));
        CapReached capped = capped(account, bonus, day);
        if (capped != null) {
            return Decision.refuse(capped);
        }
        var claim =
                new Claim(
                        asked.id(),
                        asked.now(),
                        asked.activity().word(),
                        bonus.bonus(),
                        bonus.pointsFor(tier),
                        rules.version(),
                        occurredAt,
                        day,
                        asked.store(),
                        asked.proof(),
                        asked.by());
        var learning = new Learning(account, asked.now());
        learning.note(next -> new ActivityClaimed(claim, next));
        return asked.own() && bonus.proof()
                ? Decision.acceptAll(learning.conclude())
                : closed(learning, account, claim, true, asked.by(), asked.now());
    }

    private static boolean asksTheSame(Claim known, ClaimActivity asked) {
        return known.activity().equals(asked.activity().word())
                && Objects.equals(known.proof(), asked.proof())
                && Objects.equals(known.store(), asked.store())
                && (asked.occurredAt() == null || asked.occurredAt().equals(known.occurredAt()));
    }

    static ZoneId zone(ProgrammeVersion rules, @Nullable String store) {
        StoreZones zones = rules.earning().zones();
        return store == null ? zones.fallback() : zones.of(store);
    }

    private static @Nullable CapReached capped(Account account, Bonus bonus, LocalDate day) {
        Cap cap = bonus.cap();
        if (cap == null || taken(account, bonus, cap, day) < cap.times()) {
            return null;
        }
        LocalDate again = cap.per().nextAfter(day);
        while (again != null && taken(account, bonus, cap, again) >= cap.times()) {
            again = cap.per().nextAfter(again);
        }
        return new CapReached(bonus.bonus(), cap.times(), cap.per().word(), again);
    }

    /// How many claims of a bonus are of the same day, month or year.
    private static long taken(Account account, Bonus bonus, Cap cap, LocalDate day) {
        LocalDate period = cap.per().startOf(day);
        return account.activities().claims().stream()
                .filter(Claimed::counts)
                .map(Claimed::claim)
                .filter(each -> each.bonus().equals(bonus.bonus()))
                .filter(each -> cap.per().startOf(each.day()).equals(period))
                .count();
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> close(Account account, CloseClaim asked) {
        Claimed known = account.claim(asked.claim());
        if (known == null) {
            return Decision.refuse(new ActivityUnknown());
        }
        State reached = asked.approve() ? State.GIVEN : State.REJECTED;
        if (known.state() == reached) {
            return Decision.alreadyDone();
        }
        if (known.state() != State.WAITING) {
            return Decision.refuse(new ActivityStands(known.state()));
        }
        if (asked.approve() && !Objects.equals(asked.seen(), known.claim().proof())) {
            return Decision.refuse(new ProofDiffers());
        }
        return closed(
                new Learning(account, asked.now()),
                account,
                known.claim(),
                asked.approve(),
                asked.by(),
                asked.now());
    }

    private static Decision<LoyaltyEvent, LoyaltyRefusal> closed(
            Learning learning,
            Account account,
            Claim claim,
            boolean approved,
            String by,
            Instant now) {
        learning.note(next -> new ClaimClosed(claim.id(), now, approved, by, next));
        if (approved) {
            learning.learn(grant(account, claim, now));
        }
        return Decision.acceptAll(learning.conclude());
    }

    private static Grant grant(Account account, Claim claim, Instant now) {
        ProgrammeVersion rules = account.programme().version(claim.ruleVersion());
        Bonus bonus = rules.bonus(claim.bonus());
        return new Grant(
                claim.lotId(),
                now,
                claim.bonus(),
                claim.points(),
                now,
                rules.expiryOf(bonus, now.atZone(zone(rules, claim.store()))),
                rules.version(),
                null);
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> withdraw(Account account, WithdrawClaim asked) {
        Claimed known = account.claim(asked.claim());
        if (known == null) {
            return Decision.refuse(new ActivityUnknown());
        }
        if (known.state() == State.WITHDRAWN) {
            return Decision.alreadyDone();
        }
        if (known.state() != State.GIVEN) {
            return Decision.refuse(new ActivityStands(known.state()));
        }
        UUID lot = known.claim().lotId();
        var learning = new Learning(account, asked.now());
        learning.learn(
                new Withdrawal(known.claim().withdrawalId(), lot, asked.now(), asked.reason()));
        return Decision.acceptAll(learning.conclude());
    }
}
