package maison.purchase.aftercare.keeping;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.sealing.Sealed;
import maison.platform.security.Caller;
import maison.purchase.PurchaseProblems;
import maison.purchase.aftercare.AftercareProblems;
import maison.purchase.aftercare.belonging.Belonging;
import maison.purchase.aftercare.belonging.Belonging.Filed;
import maison.purchase.aftercare.belonging.BelongingCommand;
import maison.purchase.aftercare.belonging.BelongingCommand.Enter;
import maison.purchase.aftercare.belonging.BelongingCommand.Register;
import maison.purchase.aftercare.belonging.BelongingEvent;
import maison.purchase.aftercare.belonging.BelongingEvent.DetailsWritten;
import maison.purchase.aftercare.belonging.BelongingEvent.JobLinked;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.aftercare.belonging.BelongingEvent.Step;
import maison.purchase.aftercare.belonging.BelongingRefusal;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceGone;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceIdReused;
import maison.purchase.aftercare.belonging.Note;
import maison.purchase.aftercare.belongings.BelongingViews;
import maison.purchase.aftercare.belongings.Details;
import maison.purchase.aftercare.belongings.Piece;
import maison.purchase.aftercare.belongings.SealedDetails;
import maison.purchase.intake.BelongingReading.Numbers;
import maison.purchase.intake.BelongingReading.Registration;
import maison.purchase.workshop.job.Job;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobCommand;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.job.JobRefusal;
import org.jspecify.annotations.Nullable;

/// Seals what is personal and writes it into the files of pieces.
@Singleton
class Keeping {

    private final AggregateRunner<BelongingCommand, Belonging, BelongingEvent, BelongingRefusal>
            files;
    private final AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs;
    private final BelongingViews views;
    private final SealedDetails sealing;
    private final Caller caller;

    Keeping(
            AggregateRunner<BelongingCommand, Belonging, BelongingEvent, BelongingRefusal> files,
            AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs,
            BelongingViews views,
            SealedDetails sealing,
            Caller caller) {
        this.files = files;
        this.jobs = jobs;
        this.views = views;
        this.sealing = sealing;
        this.caller = caller;
    }

    Response register(UUID id, Registration registration) {
        PieceRegistered facts = registration.facts();
        caller.requireStore(facts.storeId());
        if (views.isSold(id)) {
            return AftercareProblems.of(new PieceIdReused()).toResponse();
        }
        Details details = registration.details();
        if (details != null) {
            PieceRegistered before = filed(id) instanceof Filed filed ? filed.registered() : null;
            facts =
                    facts.saying(
                            sealing.seal(
                                    facts.ownerId(),
                                    details,
                                    before != null && before.ownerId().equals(facts.ownerId())
                                            ? before.details()
                                            : null));
        }
        return answer(id, files.run(id, new Register(facts), caller.call()));
    }

    Response write(UUID id, Numbers numbers) {
        caller.requireStore(numbers.note().storeId());
        Piece piece = views.find(id);
        Step same = step(id, numbers.note());
        if (same instanceof DetailsWritten before && isSame(before, numbers)) {
            // A repeat, whoever's the piece is by now.
            return enter(
                    id,
                    piece,
                    new DetailsWritten(numbers.note(), before.ownerId(), before.details()));
        }
        UUID owner = piece.ownerId();
        if (owner == null) {
            return AftercareProblems.of(new PieceGone()).toResponse();
        }
        Belonging.Details newest = filed(id) instanceof Filed filed ? filed.details() : null;
        // What a piece bought elsewhere is stays as it was told.
        String description =
                newest == null ? null : sealing.open(newest).map(Details::description).orElse(null);
        Sealed sealed =
                sealing.seal(owner, new Details(description, numbers.details().marks()), null);
        return enter(id, piece, new DetailsWritten(numbers.note(), owner, sealed));
    }

    /// Whether it says the same; of what was erased since nobody can say otherwise.
    private boolean isSame(DetailsWritten before, Numbers numbers) {
        return sealing.open(new Belonging.Details(before.ownerId(), before.details()))
                .map(Details::marks)
                .map(numbers.details().marks()::equals)
                .orElse(true);
    }

    Response give(UUID id, PieceTransferred given) {
        caller.requireStore(given.note().storeId());
        Piece piece = views.find(id);
        if (step(id, given.note()) instanceof PieceTransferred before) {
            // A repeat: what was sealed then is what would be sealed now.
            return enter(id, piece, given.saying(before.details()));
        }
        Belonging.Details newest = filed(id) instanceof Filed filed ? filed.details() : null;
        Sealed anew =
                newest == null
                        ? null
                        : sealing.open(newest)
                                .map(open -> sealing.seal(given.toId(), open, null))
                                .orElse(null);
        return enter(id, piece, given.saying(anew));
    }

    Response link(UUID id, UUID jobId, Note note) {
        caller.requireStore(note.storeId());
        Piece piece = views.find(id);
        if (!(jobs.load(jobId).state() instanceof Taken job)) {
            return PurchaseProblems.unknown("job").toResponse();
        }
        String kind = job.intake().type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return enter(id, piece, new JobLinked(note, jobId, kind));
    }

    private Response enter(UUID id, Piece piece, Step step) {
        return answer(
                id, files.run(id, new Enter(piece.origin(), piece.ownerId(), step), caller.call()));
    }

    private Belonging filed(UUID id) {
        return files.load(id).state();
    }

    private @Nullable Step step(UUID id, Note note) {
        return filed(id) instanceof Filed filed ? filed.step(note.stepId()).orElse(null) : null;
    }

    private Response answer(UUID id, Outcome<Belonging, BelongingEvent, BelongingRefusal> outcome) {
        return switch (outcome) {
            case Refused<Belonging, BelongingEvent, BelongingRefusal>(var refusal) ->
                    AftercareProblems.of(refusal).toResponse();
            case Done<Belonging, BelongingEvent, BelongingRefusal> done -> {
                var response =
                        Response.status(done.repeated() ? 200 : 201)
                                .header("ETag", ETags.of(done.version()))
                                .type(MediaType.APPLICATION_JSON_TYPE)
                                .entity(views.view(views.find(id)));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
        };
    }
}
