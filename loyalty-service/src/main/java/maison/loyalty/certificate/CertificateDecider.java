package maison.loyalty.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import maison.loyalty.certificate.CertificateCommand.EndUse;
import maison.loyalty.certificate.CertificateCommand.Expire;
import maison.loyalty.certificate.CertificateCommand.HoldUse;
import maison.loyalty.certificate.CertificateCommand.Issue;
import maison.loyalty.certificate.CertificateCommand.Revoke;
import maison.loyalty.certificate.CertificateCommand.TakeUse;
import maison.loyalty.certificate.CertificateEvent.CertificateExpired;
import maison.loyalty.certificate.CertificateEvent.CertificateIssued;
import maison.loyalty.certificate.CertificateEvent.CertificateVoided;
import maison.loyalty.certificate.CertificateEvent.UseEnded;
import maison.loyalty.certificate.CertificateEvent.UseHeld;
import maison.loyalty.certificate.CertificateRefusal.CertificateInUse;
import maison.loyalty.certificate.CertificateRefusal.CertificateOver;
import maison.loyalty.certificate.CertificateRefusal.CertificateUnknown;
import maison.loyalty.certificate.CertificateRefusal.CertificateUsedUp;
import maison.loyalty.certificate.CertificateRefusal.NotEnoughLeft;
import maison.loyalty.certificate.CertificateRefusal.OtherCurrency;
import maison.loyalty.certificate.CertificateRefusal.TooManyUses;
import maison.loyalty.certificate.CertificateRefusal.UseIdReused;
import maison.loyalty.certificate.CertificateRefusal.UseLapsed;
import maison.loyalty.certificate.CertificateRefusal.UseStands;
import maison.loyalty.certificate.CertificateRefusal.UseUnknown;
import maison.loyalty.certificate.Used.How;
import maison.loyalty.certificate.Used.State;
import maison.loyalty.programme.Reward;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of a certificate: no more is paid with it than it is worth, whatever tills do at a
/// time.
public final class CertificateDecider
        implements Decider<CertificateCommand, Certificate, CertificateEvent, CertificateRefusal> {

    /// Nobody pays so often with one certificate; more is a till gone wrong.
    static final int USES_MAX = 1_000;

    @Override
    public Certificate initial() {
        return Certificate.NONE;
    }

    @Override
    public Decision<CertificateEvent, CertificateRefusal> decide(
            CertificateCommand command, Certificate certificate) {
        return switch (command) {
            case Issue(var issued) ->
                    certificate.issued() == null
                            ? Decision.accept(new CertificateIssued(issued))
                            : Decision.alreadyDone();
            case HoldUse hold -> hold(certificate, hold);
            case EndUse end -> end(certificate, end);
            case TakeUse take -> take(certificate, take);
            case Revoke revoke -> revoke(certificate, revoke);
            case Expire(var now) -> expire(certificate, now);
        };
    }

    @Override
    public Certificate evolve(Certificate certificate, CertificateEvent event) {
        return certificate.with(event);
    }

    private static Decision<CertificateEvent, CertificateRefusal> hold(
            Certificate certificate, HoldUse asked) {
        Used known = certificate.use(asked.use().id());
        Use use = notBefore(certificate, asked.use());
        // What lapsed or was given up is not kept any more: who asks again means what they ask now.
        if (known != null && !isFree(known.stateAt(use.at()))) {
            return holdAgain(certificate, known, asked);
        }
        CertificateRefusal no = certificate.why(use.at());
        if (no != null) {
            return Decision.refuse(no);
        }
        String currency = certificate.facts().currency();
        if (!currency.equals(asked.currency())) {
            return Decision.refuse(new OtherCurrency(currency));
        }
        long available = certificate.availableMinor(use.at());
        if (use.minor() > available) {
            return Decision.refuse(new NotEnoughLeft(available, currency));
        }
        return standing(certificate, use.at()) < USES_MAX
                ? Decision.accept(new UseHeld(use))
                : Decision.refuse(new TooManyUses(USES_MAX));
    }

    private static Decision<CertificateEvent, CertificateRefusal> holdAgain(
            Certificate certificate, Used known, HoldUse asked) {
        boolean same =
                known.use().asksTheSame(asked.use())
                        && certificate.facts().currency().equals(asked.currency());
        if (!same) {
            return Decision.refuse(new UseIdReused());
        }
        // Nothing is kept for a sale that came back, and a till must not take it for kept.
        return known.undoneAt() == null
                ? Decision.alreadyDone()
                : Decision.refuse(new UseStands(State.UNDONE));
    }

    private static boolean isFree(State state) {
        return state == State.LAPSED || state == State.RELEASED;
    }

    /// What was released or lapsed took nothing.
    private static long standing(Certificate certificate, Instant at) {
        return certificate.uses().stream()
                .map(each -> each.stateAt(at))
                .filter(each -> each == State.HELD || each == State.COMMITTED)
                .count();
    }

    private static Use notBefore(Certificate certificate, Use use) {
        Instant at = certificate.notBefore(use.at());
        return new Use(
                use.id(),
                at,
                use.minor(),
                at.plus(java.time.Duration.between(use.at(), use.until())),
                use.store(),
                use.terminal(),
                use.sale());
    }

    private static Decision<CertificateEvent, CertificateRefusal> end(
            Certificate certificate, EndUse asked) {
        Used known = certificate.use(asked.use());
        if (known == null) {
            return Decision.refuse(
                    certificate.issued() == null ? new CertificateUnknown() : new UseUnknown());
        }
        Instant now = certificate.notBefore(asked.now());
        State state = known.stateAt(now);
        if (state == reached(asked.how())) {
            return Decision.alreadyDone();
        }
        if (state == State.LAPSED && asked.how() == How.COMMITTED) {
            return Decision.refuse(new UseLapsed(known.use().until()));
        }
        if (state != startOf(asked.how())) {
            return Decision.refuse(new UseStands(state));
        }
        UseEnded ended = ended(certificate, known, asked, now);
        // What comes back on one that is over is over at once.
        return asked.how() == How.UNDONE && certificate.expirySaid()
                ? Decision.acceptAll(
                        List.of(ended, expired(certificate.facts(), ended.leftMinor())))
                : Decision.accept(ended);
    }

    private static Decision<CertificateEvent, CertificateRefusal> take(
            Certificate certificate, TakeUse asked) {
        Used known = certificate.use(asked.sale());
        if (known == null) {
            return Decision.refuse(
                    certificate.issued() == null ? new CertificateUnknown() : new UseUnknown());
        }
        Instant now = certificate.notBefore(asked.now());
        return switch (known.stateAt(now)) {
            case COMMITTED, UNDONE -> Decision.alreadyDone();
            case HELD -> Decision.accept(taken(certificate, known, now));
            case LAPSED, RELEASED ->
                    certificate.isFreeFor(known.use().minor(), now)
                            ? Decision.accept(taken(certificate, known, now))
                            : Decision.refuse(new CertificateUsedUp());
        };
    }

    private static UseEnded taken(Certificate certificate, Used known, Instant now) {
        var commit = new EndUse(known.use().id(), How.COMMITTED, now, null);
        return ended(certificate, known, commit, now);
    }

    private static UseEnded ended(Certificate certificate, Used known, EndUse asked, Instant now) {
        Issued facts = certificate.facts();
        long before = certificate.leftMinor();
        long minor = known.use().minor();
        // The rest of one that is good for one sale is lost with that sale, and comes back with it.
        long forfeited =
                asked.how() == How.COMMITTED && facts.use() == Reward.Use.ONCE ? before - minor : 0;
        long left =
                switch (asked.how()) {
                    case COMMITTED -> before - minor - forfeited;
                    case RELEASED -> before;
                    case UNDONE -> before + known.takenMinor();
                };
        return new UseEnded(
                facts.customer(),
                known.use(),
                asked.how(),
                now,
                forfeited,
                left,
                facts.currency(),
                asked.reason());
    }

    private static State reached(How how) {
        return switch (how) {
            case COMMITTED -> State.COMMITTED;
            case RELEASED -> State.RELEASED;
            case UNDONE -> State.UNDONE;
        };
    }

    private static State startOf(How how) {
        return switch (how) {
            case COMMITTED, RELEASED -> State.HELD;
            case UNDONE -> State.COMMITTED;
        };
    }

    /// One that was never issued has nothing to revoke: its redemption is older than certificates.
    private static Decision<CertificateEvent, CertificateRefusal> revoke(
            Certificate certificate, Revoke asked) {
        if (certificate.issued() == null || certificate.voidedAt() != null) {
            return Decision.alreadyDone();
        }
        Instant now = certificate.notBefore(asked.now());
        if (certificate.isTouchedAt(now)) {
            return Decision.refuse(new CertificateInUse());
        }
        Instant expiresAt = certificate.facts().expiresAt();
        // Points do not come back for what was let go by.
        return expiresAt != null && certificate.facts().isOverAt(now)
                ? Decision.refuse(new CertificateOver(expiresAt))
                : Decision.accept(new CertificateVoided(now, asked.reason()));
    }

    private static Decision<CertificateEvent, CertificateRefusal> expire(
            Certificate certificate, Instant now) {
        Issued facts = certificate.issued();
        if (facts == null || facts.expiresAt() == null) {
            return Decision.alreadyDone();
        }
        boolean due =
                facts.isOverAt(now)
                        && certificate.voidedAt() == null
                        && !certificate.expirySaid()
                        && !certificate.isHeldAt(now);
        return due
                ? Decision.accept(expired(facts, certificate.leftMinor()))
                : Decision.alreadyDone();
    }

    private static CertificateExpired expired(Issued facts, long leftMinor) {
        return new CertificateExpired(
                facts.customer(),
                Objects.requireNonNull(facts.expiresAt(), "it never ends"),
                leftMinor,
                facts.currency());
    }
}
