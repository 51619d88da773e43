package maison.purchase.workshop.joblist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.job.JobEvent.PromiseMade;
import maison.purchase.workshop.job.Stage;
import org.jspecify.annotations.Nullable;

/// What the steps of a batch change in a job's row, added up.
final class JobChange {

    final UUID jobId;
    @Nullable Stage stage;
    boolean setsWaiting;
    @Nullable Instant waitingSince;
    @Nullable LocalDate promised;
    @Nullable Instant dueAt;

    JobChange(UUID jobId) {
        this.jobId = jobId;
    }

    JobChange add(JobEvent event) {
        Stage after = Stage.after(event);
        if (after != null) {
            stage = after;
            if (after != Stage.NOTIFIED) {
                setsWaiting = true;
                waitingSince = progress(after).equals("waiting") ? event.occurredAt() : null;
            }
        }
        if (event instanceof PromiseMade promise) {
            promised = promise.promised();
            dueAt = dueAt(promise.promised(), promise.zone());
        }
        return this;
    }

    boolean isSomething() {
        return stage != null || promised != null;
    }

    /// The end of the promised day where the store is.
    static Instant dueAt(LocalDate promised, String zone) {
        return promised.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    static String progress(Stage stage) {
        if (stage.isWorking()) {
            return "working";
        }
        return stage.isOver() ? "over" : "waiting";
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
