package maison.purchase.workshop.takingin;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.sealing.Sealed;
import maison.platform.security.Caller;
import maison.purchase.clients.personal.PersonalText;
import maison.purchase.intake.JobReading.Intake;
import maison.purchase.workshop.JobDoor;
import maison.purchase.workshop.job.Job;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobCommand;
import maison.purchase.workshop.job.JobCommand.TakeIn;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobRefusal;
import maison.purchase.workshop.job.JobRefusal.JobIdReused;
import maison.purchase.workshop.jobcard.JobCards;
import org.jspecify.annotations.Nullable;

/// Seals what the client said and takes the job in.
@Singleton
class Intakes {

    private final AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs;
    private final PersonalText texts;
    private final JobDoor door;
    private final Caller caller;

    Intakes(
            AggregateRunner<JobCommand, Job, JobEvent, JobRefusal> jobs,
            PersonalText texts,
            JobDoor door,
            Caller caller) {
        this.jobs = jobs;
        this.texts = texts;
        this.door = door;
        this.caller = caller;
    }

    Response takeIn(UUID id, Intake intake) {
        JobReceived facts = intake.facts();
        UUID customer = facts.customerId();
        if (intake.words() == null || customer == null) {
            return door.answer(id, run(id, facts));
        }
        String words = intake.words();
        var outcome = run(id, facts.saying(texts.seal(customer, JobCards.WORDS, words)));
        if (isReused(outcome)) {
            // Sealing the same words twice gives two ciphertexts, so a repeat is known by the
            // words.
            Optional<Sealed> before = sameWords(id, customer, words);
            if (before.isPresent()) {
                outcome = run(id, facts.saying(before.get()));
            }
        }
        return door.answer(id, outcome);
    }

    private Outcome<Job, JobEvent, JobRefusal> run(UUID id, JobReceived facts) {
        return jobs.run(id, new TakeIn(facts), caller.call());
    }

    private static boolean isReused(Outcome<Job, JobEvent, JobRefusal> outcome) {
        return outcome instanceof Refused<Job, JobEvent, JobRefusal>(var refusal)
                && refusal instanceof JobIdReused;
    }

    private Optional<Sealed> sameWords(UUID id, UUID customer, String words) {
        @Nullable Sealed sealed =
                jobs.load(id).state() instanceof Taken job
                                && customer.equals(job.intake().customerId())
                        ? job.intake().words()
                        : null;
        return Optional.ofNullable(sealed)
                .filter(each ->
                        texts.open(customer, JobCards.WORDS, each).equals(Optional.of(words)));
    }
}
