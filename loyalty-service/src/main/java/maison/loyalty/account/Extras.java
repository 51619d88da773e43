package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an account knows besides what was bought and brought back; of most accounts nothing.
///
/// @param grants in business order
/// @param withdrawals in business order, also of grants that are not known yet
/// @param redemptions in the order of their holds
/// @param ends of holds that are not known yet
/// @param deductions in business order
/// @param proposals of adjustments, in the order in which they were recorded
/// @param freeze null while points can be used
record Extras(
        List<Grant> grants,
        List<Withdrawal> withdrawals,
        List<Redemption> redemptions,
        List<HoldEnd> ends,
        List<Deduction> deductions,
        List<Proposed> proposals,
        @Nullable Freeze freeze) {

    static final Extras NONE =
            new Extras(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::at).thenComparing(Fact::id);
    private static final Comparator<Redemption> HELD_FIRST =
            Comparator.comparing(Redemption::hold, ORDER);
    private static final long FACT_BYTES = 160;

    boolean isNone() {
        return equals(NONE);
    }

    int size() {
        return grants.size()
                + withdrawals.size()
                + redemptions.size()
                + ends.size()
                + deductions.size()
                + proposals.size();
    }

    long weight() {
        return size() * FACT_BYTES;
    }

    /// When the first of them happened; null if there is none.
    @Nullable Instant first() {
        var firsts = new ArrayList<Instant>();
        grants.stream().findFirst().ifPresent(each -> firsts.add(each.at()));
        redemptions.stream().findFirst().ifPresent(each -> firsts.add(each.hold().at()));
        deductions.stream().findFirst().ifPresent(each -> firsts.add(each.at()));
        return firsts.isEmpty() ? null : Collections.min(firsts);
    }

    /// The last instant at which anything of it was decided; null if nothing was.
    @Nullable Instant last() {
        Instant last = null;
        for (Redemption each : redemptions) {
            last = later(last, each.hold().at());
            last = later(last, each.committedAt());
            last = later(last, each.releasedAt());
            last = later(last, each.undoneAt());
        }
        for (Deduction each : deductions) {
            last = later(last, each.at());
        }
        for (Proposed each : proposals) {
            last = later(last, each.proposal().at());
        }
        return freeze == null ? last : later(last, freeze.at());
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /// Whether anything of it had happened by an instant.
    boolean anyBy(Instant at) {
        Instant first = first();
        return (first != null && !first.isAfter(at))
                || withdrawals.stream().anyMatch(each -> !each.at().isAfter(at))
                || ends.stream().anyMatch(each -> !each.at().isAfter(at));
    }

    /// With one fact more; this same object if it was known.
    Extras with(Grant fact) {
        return has(grants, fact)
                ? this
                : new Extras(
                        and(grants, fact, ORDER),
                        withdrawals,
                        redemptions,
                        ends,
                        deductions,
                        proposals,
                        freeze);
    }

    Extras with(Withdrawal fact) {
        return has(withdrawals, fact)
                ? this
                : new Extras(
                        grants,
                        and(withdrawals, fact, ORDER),
                        redemptions,
                        ends,
                        deductions,
                        proposals,
                        freeze);
    }

    Extras with(Deduction fact) {
        return has(deductions, fact)
                ? this
                : new Extras(
                        grants,
                        withdrawals,
                        redemptions,
                        ends,
                        and(deductions, fact, ORDER),
                        proposals,
                        freeze);
    }

    Extras with(Hold fact) {
        if (redemption(fact.id()) != null) {
            return this;
        }
        Redemption redemption = Redemption.of(fact);
        var others = new ArrayList<HoldEnd>();
        for (HoldEnd end : ends) {
            if (end.hold().equals(fact.id())) {
                redemption = redemption.with(end);
            } else {
                others.add(end);
            }
        }
        return new Extras(
                grants,
                withdrawals,
                and(redemptions, redemption, HELD_FIRST),
                List.copyOf(others),
                deductions,
                proposals,
                freeze);
    }

    Extras with(HoldEnd fact) {
        Redemption known = redemption(fact.hold());
        if (known == null) {
            boolean repeated =
                    ends.stream()
                            .anyMatch(each ->
                                    each.hold().equals(fact.hold())
                                            && each.how() == fact.how()
                                            && !each.at().isAfter(fact.at()));
            return repeated
                    ? this
                    : new Extras(
                            grants,
                            withdrawals,
                            redemptions,
                            and(ends, fact, ORDER),
                            deductions,
                            proposals,
                            freeze);
        }
        if (known.has(fact)) {
            return this;
        }
        var changed = new ArrayList<>(redemptions);
        changed.set(changed.indexOf(known), known.with(fact));
        return new Extras(
                grants, withdrawals, List.copyOf(changed), ends, deductions, proposals, freeze);
    }

    /// With a proposal, or with what became of it.
    Extras with(Proposed proposed) {
        var others = new ArrayList<>(proposals);
        others.removeIf(each -> each.proposal().id().equals(proposed.proposal().id()));
        others.add(proposed);
        return new Extras(
                grants, withdrawals, redemptions, ends, deductions, List.copyOf(others), freeze);
    }

    @Nullable Proposed proposed(UUID id) {
        for (Proposed each : proposals) {
            if (each.proposal().id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    /// With points that cannot be used, or can again.
    Extras frozen(@Nullable Freeze by) {
        return new Extras(grants, withdrawals, redemptions, ends, deductions, proposals, by);
    }

    @Nullable Redemption redemption(UUID hold) {
        for (Redemption each : redemptions) {
            if (each.id().equals(hold)) {
                return each;
            }
        }
        return null;
    }

    boolean knows(UUID id) {
        return redemption(id) != null
                || proposed(id) != null
                || grants.stream().anyMatch(each -> each.id().equals(id))
                || deductions.stream().anyMatch(each -> each.id().equals(id));
    }

    private static boolean has(List<? extends Fact> facts, Fact fact) {
        return facts.stream().anyMatch(each -> each.id().equals(fact.id()));
    }

    private static <F> List<F> and(List<F> facts, F fact, Comparator<? super F> order) {
        var longer = new ArrayList<>(facts);
        longer.add(fact);
        longer.sort(order);
        return List.copyOf(longer);
    }

    /// Grants up to an instant, with what was withdrawn by then.
    List<Granted> grantedAt(Instant at) {
        return grants.stream()
                .filter(each -> !each.at().isAfter(at))
                .map(each -> new Granted(each, isWithdrawn(each.id(), at)))
                .toList();
    }

    private boolean isWithdrawn(UUID grant, Instant by) {
        return withdrawals.stream()
                .anyMatch(each -> each.grant().equals(grant) && !each.at().isAfter(by));
    }

    /// What is away at an instant, by what had happened by then.
    List<Taking> takenAt(Instant at) {
        var taken = new ArrayList<Taking>();
        for (Redemption each : redemptions) {
            if (!each.hold().at().isAfter(at)) {
                add(taken, each, each.stateAt(at));
            }
        }
        for (Deduction each : deductions) {
            if (!each.at().isAfter(at)) {
                taken.add(new Taking(each.id(), each.at(), each.points(), false));
            }
        }
        taken.sort(Taking.ORDER);
        return taken;
    }

    /// What is away once all that is known has happened, but only so much time gone by: that is
    /// what was recorded.
    List<Taking> takenThrough(Instant through) {
        var taken = new ArrayList<Taking>();
        for (Redemption each : redemptions) {
            add(taken, each, each.stateThrough(through));
        }
        for (Deduction each : deductions) {
            taken.add(new Taking(each.id(), each.at(), each.points(), false));
        }
        taken.sort(Taking.ORDER);
        return taken;
    }

    private static void add(List<Taking> taken, Redemption redemption, Redemption.State state) {
        Hold hold = redemption.hold();
        switch (state) {
            case HELD -> taken.add(new Taking(hold.id(), hold.at(), hold.points(), true));
            case COMMITTED -> taken.add(new Taking(hold.id(), hold.at(), hold.points(), false));
            case RELEASED, LAPSED, UNDONE -> {
                // As if it had never been.
            }
        }
    }

    /// Whether a hold lapsed after one instant and up to another.
    boolean lapseBetween(Instant after, Instant upTo) {
        return redemptions.stream()
                .anyMatch(each ->
                        each.stateThrough(after) == Redemption.State.HELD
                                && each.stateThrough(upTo) == Redemption.State.LAPSED);
    }

    /// The instants up to one at which anything of this changes what the lots are.
    List<Instant> instantsUpTo(Instant at) {
        var instants = new ArrayList<Instant>();
        for (Grant each : grants) {
            instants.add(each.at());
            instants.add(each.usableFrom());
        }
        withdrawals.forEach(each -> instants.add(each.at()));
        deductions.forEach(each -> instants.add(each.at()));
        for (Redemption each : redemptions) {
            instants.add(each.hold().at());
            instants.add(each.hold().until());
            addIfAny(instants, each.committedAt());
            addIfAny(instants, each.releasedAt());
            addIfAny(instants, each.undoneAt());
        }
        instants.removeIf(each -> each.isAfter(at));
        return instants;
    }

    private static void addIfAny(List<Instant> instants, @Nullable Instant instant) {
        if (instant != null) {
            instants.add(instant);
        }
    }

    /// When an open hold next lapses, or a known fact from the future takes effect.
    @Nullable Instant nextAfter(Instant now) {
        Instant next = null;
        for (Redemption each : redemptions) {
            if (each.stateAt(now) == Redemption.State.HELD) {
                next = earlier(next, each.hold().until());
            }
            next = ifAfter(now, next, each.hold().at());
            next = ifAfter(now, next, each.committedAt());
            next = ifAfter(now, next, each.releasedAt());
            next = ifAfter(now, next, each.undoneAt());
        }
        for (Grant each : grants) {
            next = ifAfter(now, next, each.at());
        }
        for (Withdrawal each : withdrawals) {
            next = ifAfter(now, next, each.at());
        }
        for (Deduction each : deductions) {
            next = ifAfter(now, next, each.at());
        }
        return next;
    }

    private static @Nullable Instant ifAfter(
            Instant now, @Nullable Instant next, @Nullable Instant at) {
        return at != null && at.isAfter(now) ? earlier(next, at) : next;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
