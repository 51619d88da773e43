package maison.loyalty.referring;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import maison.loyalty.account.Account;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.LoyaltyCommand.RewardReferrer;
import maison.loyalty.account.LoyaltyCommand.SettleReferral;
import maison.loyalty.account.LoyaltyCommand.TakeRewardBack;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyRefusal;
import maison.loyalty.account.Referral;
import maison.loyalty.account.Referral.Outcome;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import org.jspecify.annotations.Nullable;

/// Settles a referral on both accounts in one transaction: both have it, or neither.
@Singleton
class Rewarding {

    private final Acts acts;
    private final AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts;
    private final MeterRegistry metrics;

    Rewarding(
            Acts acts,
            AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts,
            MeterRegistry metrics) {
        this.acts = acts;
        this.accounts = accounts;
        this.metrics = metrics;
    }

    /// What to do with the referral of a member.
    ///
    /// @param referrer who brought them, as far as who decides knows; null for whoever did
    /// @param staff whether somebody looked at it
    record Wish(
            UUID referred,
            Outcome outcome,
            @Nullable UUID referrer,
            @Nullable String reason,
            String by,
            boolean staff,
            Instant now) {}

    /// Null if it is done now, or was before.
    @Nullable LoyaltyRefusal settle(Wish wish, Call call) {
        LoyaltyRefusal no =
                acts.run(
                        call, act -> attempt(act, wish), stopped -> (LoyaltyRefusal) stopped, null);
        if (no == null) {
            String outcome = wish.outcome().name().toLowerCase(Locale.ROOT);
            metrics.counter("maison.loyalty.referrals", "outcome", outcome).increment();
        }
        return no;
    }

    private @Nullable LoyaltyRefusal attempt(Act act, Wish wish) {
        return switch (act.decide(accounts, wish.referred(), settling(wish))) {
            case Refused<Account, LoyaltyEvent, LoyaltyRefusal>(var no) -> no;
            case Done<Account, LoyaltyEvent, LoyaltyRefusal> done -> {
                Referral referral = done.state().referral();
                if (referral == null || done.repeated()) {
                    yield null;
                }
                if (wish.outcome() != Outcome.HELD
                        && done.state().isOne(referral.named().referrer())) {
                    // Nobody brings themselves; once they are two again, it is looked at again.
                    act.giveUp();
                    yield new LoyaltyRefusal.ReferralNotDue();
                }
                yield other(act, referral, wish);
            }
        };
    }

    /// What follows for the one who brought them.
    private @Nullable LoyaltyRefusal other(Act act, Referral referral, Wish wish) {
        UUID referrer = referral.named().referrer();
        return switch (wish.outcome()) {
            case HELD -> null;
            case REWARDED ->
                    decide(
                            act,
                            referrer,
                            new RewardReferrer(
                                    wish.referred(),
                                    referral.round(),
                                    referral.named().at(),
                                    wish.now()));
            case REJECTED, TAKEN_BACK ->
                    referral.round() == 0
                            ? null
                            : decide(
                                    act,
                                    referrer,
                                    new TakeRewardBack(
                                            wish.referred(), referral.round() - 1, wish.now()));
        };
    }

    private static SettleReferral settling(Wish wish) {
        return new SettleReferral(
                wish.outcome(),
                wish.referrer(),
                wish.reason(),
                wish.by(),
                wish.staff(),
                wish.now());
    }

    private @Nullable LoyaltyRefusal decide(Act act, UUID account, LoyaltyCommand command) {
        return act.decide(accounts, account, command) instanceof Refused(LoyaltyRefusal refusal)
                ? refusal
                : null;
    }
}
