package maison.purchase.aftercare.warranty;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.acceptAll;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.aftercare.warranty.Warranty.Promised;
import maison.purchase.aftercare.warranty.Warranty.Unwritten;
import maison.purchase.aftercare.warranty.WarrantyCommand.Claim;
import maison.purchase.aftercare.warranty.WarrantyCommand.Extend;
import maison.purchase.aftercare.warranty.WarrantyCommand.Register;
import maison.purchase.aftercare.warranty.WarrantyEvent.ClaimDecided;
import maison.purchase.aftercare.warranty.WarrantyEvent.Step;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyExtended;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import maison.purchase.aftercare.warranty.WarrantyRefusal.TooLong;
import maison.purchase.aftercare.warranty.WarrantyRefusal.WarrantyIdReused;
import maison.purchase.aftercare.warranty.WarrantyRefusal.WarrantyStepIdReused;
import maison.purchase.aftercare.warranty.WarrantyRefusal.WarrantyUnknown;
import org.jspecify.annotations.Nullable;

/// The rules of a warranty: what is covered is decided once for each claim, by the day it is made.
public final class WarrantyDecider
        implements Decider<WarrantyCommand, Warranty, WarrantyEvent, WarrantyRefusal> {

    /// A hundred years.
    public static final int MONTHS_MAX = 1200;

    @Override
    public Warranty initial() {
        return new Unwritten();
    }

    @Override
    public Decision<WarrantyEvent, WarrantyRefusal> decide(
            WarrantyCommand command, Warranty warranty) {
        return switch (command) {
            case Register(var facts) -> decideRegister(facts, warranty);
            case Extend extend -> decideExtend(extend, warranty);
            case Claim claim -> decideClaim(claim, warranty);
        };
    }

    private static Decision<WarrantyEvent, WarrantyRefusal> decideRegister(
            WarrantyRegistered facts, Warranty warranty) {
        return switch (warranty) {
            case Unwritten() -> accept(facts);
            case Promised promised when promised.facts().equals(facts) -> alreadyDone();
            case Promised _ -> refuse(new WarrantyIdReused());
        };
    }

    private static Decision<WarrantyEvent, WarrantyRefusal> decideExtend(
            Extend wanted, Warranty warranty) {
        Promised promised = promised(warranty, wanted.automatic());
        if (promised == null) {
            return refuse(new WarrantyUnknown());
        }
        Optional<Step> before = promised.step(wanted.note().stepId());
        if (before.isPresent()) {
            return before.get() instanceof WarrantyExtended(var note, int months, var sale, _)
                            && note.equals(wanted.note())
                            && months == wanted.months()
                            && Objects.equals(sale, wanted.saleId())
                    ? alreadyDone()
                    : refuse(new WarrantyStepIdReused());
        }
        Cover longer = promised.cover().plus(wanted.months());
        return longer.months() > MONTHS_MAX
                ? refuse(new TooLong(MONTHS_MAX))
                : written(
                        warranty,
                        promised,
                        new WarrantyExtended(
                                wanted.note(),
                                wanted.months(),
                                wanted.saleId(),
                                longer.endsAt(promised.zone())));
    }

    private static Decision<WarrantyEvent, WarrantyRefusal> decideClaim(
            Claim wanted, Warranty warranty) {
        Promised promised = promised(warranty, wanted.automatic());
        if (promised == null) {
            return refuse(new WarrantyUnknown());
        }
        Optional<Step> before = promised.step(wanted.note().stepId());
        if (before.isPresent()) {
            return before.get() instanceof ClaimDecided(var note, var job, var cause, _)
                            && note.equals(wanted.note())
                            && job.equals(wanted.jobId())
                            && cause.equals(wanted.cause())
                    ? alreadyDone()
                    : refuse(new WarrantyStepIdReused());
        }
        return written(
                warranty,
                promised,
                new ClaimDecided(
                        wanted.note(), wanted.jobId(), wanted.cause(), reasons(wanted, promised)));
    }

    /// All that speaks against a claim, so that the client is told at once.
    private static List<Reason> reasons(Claim claim, Promised promised) {
        var reasons = new ArrayList<Reason>();
        var at = claim.note().occurredAt();
        add(reasons, at.isBefore(promised.startsAt()), Reason.NOT_STARTED);
        add(reasons, !at.isBefore(promised.endsAt()), Reason.EXPIRED);
        Terms terms = promised.facts().terms();
        add(reasons, terms.excludes().contains(claim.cause()), Reason.CAUSE_EXCLUDED);
        Standing standing = claim.standing();
        add(reasons, standing.returned(), Reason.PIECE_RETURNED);
        add(reasons, standing.tradedIn(), Reason.PIECE_TRADED_IN);
        add(reasons, standing.given() && !terms.transferable(), Reason.NOT_TRANSFERABLE);
        add(reasons, !standing.ownersJob(), Reason.NOT_THE_OWNERS_JOB);
        return reasons;
    }

    private static void add(List<Reason> reasons, boolean applies, Reason reason) {
        if (applies) {
            reasons.add(reason);
        }
    }

    private static @Nullable Promised promised(
            Warranty warranty, @Nullable WarrantyRegistered automatic) {
        return switch (warranty) {
            case Promised promised -> promised;
            case Unwritten() -> automatic == null ? null : Promised.of(automatic);
        };
    }

    /// What came with the sale is written down before what happens to it.
    private static Decision<WarrantyEvent, WarrantyRefusal> written(
            Warranty warranty, Promised promised, Step step) {
        return warranty instanceof Promised
                ? accept(step)
                : acceptAll(List.of(promised.facts(), step));
    }

    @Override
    public Warranty evolve(Warranty warranty, WarrantyEvent event) {
        return switch (event) {
            case WarrantyRegistered facts -> Promised.of(facts);
            case Step step ->
                    switch (warranty) {
                        case Promised promised -> promised.with(step);
                        case Unwritten() ->
                                throw new IllegalStateException(
                                        "Step before the promise: " + event);
                    };
        };
    }
}
