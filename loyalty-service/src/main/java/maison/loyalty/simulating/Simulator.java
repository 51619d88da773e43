package maison.loyalty.simulating;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import maison.loyalty.Programmes;
import maison.loyalty.Programmes.Published;
import maison.loyalty.programme.Programme;
import maison.loyalty.simulating.History.Stream;
import maison.loyalty.simulating.Simulation.State;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.Locks;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Runs simulations in the background, one at a time in the whole house.
///
/// One that a stopped process leaves behind has failed: nothing of it is kept, since what it would
/// go on from is older than the log by then.
@Singleton
class Simulator {

    static final long LOCK = Locks.SERVICES + 26;

    private static final Logger LOG = Logger.getLogger(Simulator.class);
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long BEAT_MILLIS = 500;

    private final Jdbi jdbi;
    private final History history;
    private final Simulations simulations;
    private final Programmes programmes;
    private final MeterRegistry meters;
    private final Counter events;
    private final AtomicLong left = new AtomicLong();
    private final int threads;
    private volatile boolean open = true;

    /// @param threads how many count at a time; one more reads
    @Inject
    Simulator(
            Jdbi jdbi,
            History history,
            Simulations simulations,
            Programmes programmes,
            MeterRegistry meters,
            @ConfigProperty(name = "maison.loyalty.simulation-threads") int threads) {
        this.jdbi = jdbi;
        this.history = history;
        this.simulations = simulations;
        this.programmes = programmes;
        this.meters = meters;
        this.threads = threads;
        this.events =
                Counter.builder("maison.loyalty.simulation.events")
                        .description("Events that simulations counted by both programmes")
                        .register(meters);
        meters.gauge("maison.loyalty.simulation.accounts.left", left);
    }

    /// Thrown out of the reading when a simulation must not go on.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void onStart(@Observes StartupEvent start) {
        Handle session = lock();
        if (session != null) {
            unlock(session);
        }
    }

    @PreDestroy
    void close() {
        open = false;
    }

    /// Begins a simulation.
    ///
    /// @return false if another one runs
    boolean start(Simulation simulation) {
        Handle session = lock();
        if (session == null) {
            return false;
        }
        try {
            simulations.insert(simulation);
            Thread.ofPlatform()
                    .name("simulation")
                    .daemon(true)
                    .start(() -> runAndUnlock(simulation, session));
            return true;
        } catch (RuntimeException | Error e) {
            unlock(session);
            throw e;
        }
    }

    /// The session that may run one; null if another has the lock.
    private @Nullable Handle lock() {
        Handle session = jdbi.open();
        boolean ours = false;
        boolean kept = false;
        try {
            ours =
                    session.createQuery("select pg_try_advisory_lock(:lock)")
                            .bind("lock", LOCK)
                            .mapTo(Boolean.class)
                            .one();
            if (ours) {
                simulations.abandon(session);
                kept = true;
            }
            return kept ? session : null;
        } finally {
            if (ours && !kept) {
                unlock(session);
            } else if (!ours) {
                session.close();
            }
        }
    }

    private static void unlock(Handle session) {
        try (session) {
            session.execute("select pg_advisory_unlock(?)", LOCK);
        }
    }

    private void runAndUnlock(Simulation simulation, Handle session) {
        try {
            run(simulation);
        } finally {
            left.set(0);
            unlock(session);
        }
    }

    private void run(Simulation simulation) {
        UUID id = simulation.id();
        State ended = State.FAILED;
        try {
            SimulationReport report = new Run(simulation).report();
            simulations.end(id, State.DONE, null, EventJson.MAPPER.writeValueAsString(report));
            ended = State.DONE;
        } catch (Stopped _) {
            ended = open ? State.CANCELLED : State.FAILED;
            simulations.end(id, ended, open ? null : "The service stopped while it ran.", null);
        } catch (RuntimeException | JsonProcessingException e) {
            LOG.errorf(e, "Simulation %s failed", id);
            simulations.end(id, State.FAILED, "It failed by a fault of the service.", null);
        }
        meters.counter("maison.loyalty.simulations", "outcome", ended.word()).increment();
    }

    /// The programmes that a simulation compares.
    Scenario scenario(Simulation simulation) {
        Published published = programmes.asOf(simulation.releases());
        Programme next =
                programmes.next(
                        published,
                        simulation.rules(),
                        programmes.earliest(published, simulation.asOf()));
        return Scenario.of(next, simulation.from(), simulation.asOf());
    }

    /// One simulation under way: one thread reads, others decode and count.
    private final class Run {
        private final Simulation simulation;
        private final Scenario scenario;
        private final Tally total;
        private final Queue<Future<Tally>> counting = new ArrayDeque<>();
        private final long begun = System.nanoTime();
        private long beat;
        private long accountsDone;
        private long eventsRead;
        private long eventsSaid;

        Run(Simulation simulation) {
            this.simulation = simulation;
            scenario = scenario(simulation);
            total = new Tally(scenario);
        }

        SimulationReport report() {
            ExecutorService workers =
                    Executors.newFixedThreadPool(
                            threads,
                            Thread.ofPlatform().name("simulation-", 0).daemon(true).factory());
            try {
                history.read(simulation.position(), page -> count(page, workers));
                while (!counting.isEmpty()) {
                    take();
                }
                say();
                return total.report();
            } finally {
                workers.shutdownNow();
            }
        }

        private void count(List<Stream> page, ExecutorService workers) {
            if (!open) {
                throw new Stopped();
            }
            // No more pages in memory than are being counted, and one that waits.
            if (counting.size() > threads) {
                take();
            }
            counting.add(workers.submit(() -> tally(page)));
            eventsRead += page.stream().mapToLong(Stream::size).sum();
            accountsDone += page.size();
            if (millis() - beat >= BEAT_MILLIS) {
                say();
            }
        }

        private Tally tally(List<Stream> page) {
            var tally = new Tally(scenario);
            page.forEach(each -> tally.add(each.customer(), each.events()));
            return tally;
        }

        private void take() {
            try {
                total.add(counting.remove().get());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new Stopped();
            } catch (ExecutionException e) {
                throw new IllegalStateException("Cannot count a page", e.getCause());
            }
        }

        private void say() {
            beat = millis();
            left.set(Math.max(0, simulation.accountsOf() - accountsDone));
            events.increment((double) (eventsRead - eventsSaid));
            eventsSaid = eventsRead;
            if (!simulations.progress(simulation.id(), accountsDone, eventsRead, beat)) {
                throw new Stopped();
            }
        }

        private long millis() {
            return (System.nanoTime() - begun) / NANOS_PER_MILLI;
        }
    }
}
