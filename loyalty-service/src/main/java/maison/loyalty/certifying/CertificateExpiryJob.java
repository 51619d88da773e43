package maison.loyalty.certifying;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import maison.loyalty.Certificates;
import maison.loyalty.certificate.Certificate;
import maison.loyalty.certificate.CertificateCommand.Expire;
import maison.loyalty.certificate.CertificateEvent;
import maison.loyalty.certificate.CertificateRefusal;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Outcome.Done;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/// Records that certificates are over, once each. Tills do not wait for it: they look at the clock.
@Singleton
class CertificateExpiryJob {

    private static final Logger LOG = Logger.getLogger(CertificateExpiryJob.class);
    private static final int BATCH = 500;

    private final Jdbi jdbi;
    private final Certificates certificates;
    private final Clock clock;

    @Inject
    CertificateExpiryJob(Jdbi jdbi, Certificates certificates, Clock clock) {
        this.jdbi = jdbi;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Scheduled(
            every = "{maison.loyalty.review-every}",
            delayed = "{maison.loyalty.review-delay}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        Instant now = clock.instant();
        UUID last = new UUID(0, 0);
        int expired = 0;
        List<UUID> due;
        do {
            due = due(now, last);
            for (UUID each : due) {
                last = each;
                expired += triedToExpire(each, now) ? 1 : 0;
            }
        } while (due.size() == BATCH);
        if (expired > 0) {
            LOG.infof("%d certificates expired", expired);
        }
    }

    /// One that cannot be expired must not keep all others waiting for ever.
    private boolean triedToExpire(UUID certificate, Instant now) {
        try {
            return expire(certificate, now);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Certificate %s could not be expired", certificate);
            return false;
        }
    }

    /// Another replica may do the same at a time: the second finds it done.
    private boolean expire(UUID certificate, Instant now) {
        var call = Call.of(CommandContext.system("certificate-expiry", "expire " + now));
        return certificates.run(certificate, new Expire(now), call)
                        instanceof Done<Certificate, CertificateEvent, CertificateRefusal> done
                && !done.repeated();
    }

    private List<UUID> due(Instant now, UUID after) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select certificate_id from certificates where not closed"
                                        + " and expires_at <= :now and certificate_id > :after"
                                        + " order by certificate_id limit :limit")
                        .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .bind("after", after)
                        .bind("limit", BATCH)
                        .mapTo(UUID.class)
                        .list());
    }
}
