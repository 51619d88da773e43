package maison.loyalty.account;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.account.HoldEnd.How;
import maison.loyalty.programme.Bonus.Activity;
import org.jspecify.annotations.Nullable;

/// What a loyalty account can be asked to do.
public sealed interface LoyaltyCommand {

    /// Take note of facts, in any order, some perhaps known already. The first opens the account.
    ///
    /// @param now what has expired or lapsed by then is recorded too
    record Learn(List<Fact> facts, Instant now) implements LoyaltyCommand {
        public Learn {
            facts = List.copyOf(facts);
        }
    }

    /// Set points aside for a reward.
    ///
    /// @param id of the hold, chosen by who asks; the same again changes nothing
    /// @param patience how long they are kept for it if nothing more is heard
    record HoldReward(UUID id, String reward, String store, Duration patience, Instant now)
            implements LoyaltyCommand {}

    /// Commit, release or undo a hold; the same again changes nothing.
    ///
    /// @param reason why it is undone; null otherwise
    record EndHold(UUID hold, How how, Instant now, @Nullable String reason)
            implements LoyaltyCommand {}

    /// Take note of a reward that was given while the till was offline. What was given is given:
    /// only what cannot be understood is refused, and all else that should not have been is noted.
    ///
    /// @param id of the redemption, chosen by the till; one that it held before it went offline is
    ///   committed
    /// @param at when it was given, by the till's clock
    /// @param placeLeft whether there was a gift or a seat of it left
    record TellRedemption(
            UUID id, String reward, String store, Instant at, boolean placeLeft, Instant now)
            implements LoyaltyCommand {}

    /// Put aside that a reward should not have been given; the same again changes nothing.
    record SettleConflict(UUID redemption, String by, Instant now) implements LoyaltyCommand {}

    /// Give points or take them off by hand.
    ///
    /// @param limit up to how many points who asks may give or take off within a day without
    ///   somebody else's agreement
    record Adjust(Proposal proposal, long limit, Instant now) implements LoyaltyCommand {}

    /// Agree or not to an adjustment that somebody else asked for; the same again changes nothing.
    ///
    /// @param limit up to how many points who decides may agree to
    record CloseProposal(UUID proposal, boolean approve, String by, long limit, Instant now)
            implements LoyaltyCommand {}

    /// Give points for what was done apart from buying.
    ///
    /// @param id of the claim, chosen by who tells it; the same again changes nothing
    /// @param occurredAt when it was done; null for now
    /// @param own whether the member tells it of themselves: then somebody must see the proof
    record ClaimActivity(
            UUID id,
            Activity activity,
            @Nullable Instant occurredAt,
            @Nullable String store,
            @Nullable Proof proof,
            String by,
            boolean own,
            Instant now)
            implements LoyaltyCommand {}

    /// Agree or not to what a member told of themselves; the same again changes nothing.
    ///
    /// @param seen the proof that was looked at; null for none
    record CloseClaim(UUID claim, boolean approve, @Nullable Proof seen, String by, Instant now)
            implements LoyaltyCommand {}

    /// Take back what a claim brought; the same again changes nothing.
    record WithdrawClaim(UUID claim, String reason, Instant now) implements LoyaltyCommand {}

    /// Give a member a code to bring others by; one who has one keeps it.
    record IssueCode(String code, Instant now) implements LoyaltyCommand {}

    /// Say who brought a member here; the same again changes nothing.
    ///
    /// @param customer whose account this is
    record NameReferrer(UUID customer, Attribution named) implements LoyaltyCommand {}

    /// Say what becomes of the reward for who brought this member; the same again changes nothing.
    ///
    /// @param referrer whom who decides looked at; null for whoever is named
    /// @param reason a code; null for none
    /// @param staff whether somebody looked at it
    record SettleReferral(
            Referral.Outcome outcome,
            @Nullable UUID referrer,
            @Nullable String reason,
            String by,
            boolean staff,
            Instant now)
            implements LoyaltyCommand {}

    /// Give a member the points for one they brought; the same again changes nothing.
    ///
    /// @param namedAt the day whose rules say how many
    record RewardReferrer(UUID referred, int round, Instant namedAt, Instant now)
            implements LoyaltyCommand {}

    /// Take them back; the same again changes nothing.
    record TakeRewardBack(UUID referred, int round, Instant now) implements LoyaltyCommand {}

    /// Give what the programme gives who registers, once, and in the month of a birthday, once for
    /// each year, and note that month. What was given before changes nothing.
    ///
    /// @param registeredAt opens the account, where the programme gives something for it; null for
    ///   nothing about that
    /// @param years in which the month of a birthday began, and when that was noted; mostly none or
    ///   one
    record Celebrate(@Nullable Instant registeredAt, Map<Integer, Instant> years, Instant now)
            implements LoyaltyCommand {

        public Celebrate {
            years = Map.copyOf(years);
        }
    }

    /// Make a sale with what the tier gives in the month of a birthday; the same again changes
    /// nothing.
    record UseBirthday(UUID sale, String benefit, String store, Instant now)
            implements LoyaltyCommand {}

    /// Make the sale without it after all.
    record ReleaseBirthday(UUID sale, Instant now) implements LoyaltyCommand {}

    /// Keep points from being used, or let them be used again; the same again changes nothing.
    record SetFreeze(boolean frozen, String reason, String by, Instant now)
            implements LoyaltyCommand {}

    /// Give a tier by hand; the same again changes nothing.
    ///
    /// @param id of the grant, chosen by who asks
    /// @param lastDay that the tier is held, where the programme is
    record GiveTier(UUID id, String tier, LocalDate lastDay, String reason, String by, Instant now)
            implements LoyaltyCommand {}

    /// Take a tier back that was given by hand; the same again changes nothing.
    record EndGivenTier(UUID id, String reason, String by, Instant now) implements LoyaltyCommand {}

    /// Let a sale earn a multiple of its points; the same again changes nothing.
    record MultiplySale(SaleMultiple multiple) implements LoyaltyCommand {}

    /// Take a multiple back, as if it had never been; the same again changes nothing.
    record EndMultiple(UUID id, Instant now) implements LoyaltyCommand {}

    /// Record what time alone has changed.
    record Review(Instant now) implements LoyaltyCommand {}
}
