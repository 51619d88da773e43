package maison.purchase.aftercare.covering;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.persons.Persons;
import maison.platform.security.Caller;
import maison.purchase.PurchaseProblems;
import maison.purchase.aftercare.AftercareProblems;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceGone;
import maison.purchase.aftercare.belongings.BelongingViews;
import maison.purchase.aftercare.belongings.Piece;
import maison.purchase.aftercare.warranties.Warranties;
import maison.purchase.aftercare.warranties.WarrantyViews;
import maison.purchase.aftercare.warranty.Standing;
import maison.purchase.aftercare.warranty.Warranty;
import maison.purchase.aftercare.warranty.Warranty.Promised;
import maison.purchase.aftercare.warranty.WarrantyCommand;
import maison.purchase.aftercare.warranty.WarrantyCommand.Claim;
import maison.purchase.aftercare.warranty.WarrantyCommand.Extend;
import maison.purchase.aftercare.warranty.WarrantyCommand.Register;
import maison.purchase.aftercare.warranty.WarrantyEvent;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import maison.purchase.aftercare.warranty.WarrantyRefusal;
import maison.purchase.aftercare.warranty.WarrantyRefusal.WarrantyIdReused;
import maison.purchase.intake.WarrantyReading;
import maison.purchase.workshop.job.Job;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobCommand;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.job.JobRefusal;

/// Puts together what a warranty must know to decide.
@Singleton
class Covering {

    private final AggregateRunner<WarrantyCommand, Warranty, WarrantyEvent, WarrantyRefusal> runner;
    private final AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs;
    private final Warranties warranties;
    private final WarrantyViews views;
    private final BelongingViews pieces;
    private final Persons persons;
    private final Caller caller;

    Covering(
            AggregateRunner<WarrantyCommand, Warranty, WarrantyEvent, WarrantyRefusal> runner,
            AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs,
            Warranties warranties,
            WarrantyViews views,
            BelongingViews pieces,
            Persons persons,
            Caller caller) {
        this.persons = persons;
        this.runner = runner;
        this.jobs = jobs;
        this.warranties = warranties;
        this.views = views;
        this.pieces = pieces;
        this.caller = caller;
    }

    Response register(UUID id, WarrantyRegistered facts) {
        caller.requireStore(facts.storeId());
        Piece piece = pieces.find(facts.belongingId());
        if (runner.load(id).state() instanceof Promised before && before.facts().equals(facts)) {
            // A repeat, whatever became of the piece since.
            return answer(id, piece, runner.run(id, new Register(facts), caller.call()));
        }
        if (piece.quantity() == null) {
            return AftercareProblems.of(new PieceGone()).toResponse();
        }
        // What came with another piece's sale has its id without being written down.
        if (!warranties.pieceOf(id).map(Piece::id).orElse(piece.id()).equals(piece.id())
                || warranties.automatic(id, piece) != null) {
            return AftercareProblems.of(new WarrantyIdReused()).toResponse();
        }
        return answer(id, piece, runner.run(id, new Register(facts), caller.call()));
    }

    Response extend(UUID id, WarrantyReading.Extension wanted) {
        caller.requireStore(wanted.note().storeId());
        Piece piece = views.pieceOf(id);
        var command =
                new Extend(
                        warranties.automatic(id, piece),
                        wanted.note(),
                        wanted.months(),
                        wanted.saleId());
        return answer(id, piece, runner.run(id, command, caller.call()));
    }

    Response claim(UUID id, WarrantyReading.Claim wanted) {
        caller.requireStore(wanted.note().storeId());
        Piece piece = views.pieceOf(id);
        if (!(jobs.load(wanted.jobId()).state() instanceof Taken job)) {
            return PurchaseProblems.unknown("job").toResponse();
        }
        UUID owner = piece.ownerId();
        var standing =
                new Standing(
                        piece.quantity() == null && !piece.tradedIn(),
                        piece.given(),
                        owner == null || persons.areOne(owner, job.intake().customerId()),
                        piece.tradedIn());
        var command =
                new Claim(
                        warranties.automatic(id, piece),
                        wanted.note(),
                        wanted.jobId(),
                        wanted.cause(),
                        standing);
        return answer(id, piece, runner.run(id, command, caller.call()));
    }

    private Response answer(
            UUID id, Piece piece, Outcome<Warranty, WarrantyEvent, WarrantyRefusal> outcome) {
        return switch (outcome) {
            case Refused<Warranty, WarrantyEvent, WarrantyRefusal>(var refusal) ->
                    AftercareProblems.of(refusal).toResponse();
            case Done<Warranty, WarrantyEvent, WarrantyRefusal> done -> {
                var response =
                        Response.status(done.repeated() ? 200 : 201)
                                .header("ETag", ETags.of(done.version()))
                                .type(MediaType.APPLICATION_JSON_TYPE)
                                .entity(views.view(id, piece));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
        };
    }
}
