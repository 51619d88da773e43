package maison.loyalty.certifying;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.CertificateProblems;
import maison.loyalty.Certificates;
import maison.loyalty.certificate.Certificate;
import maison.loyalty.certificate.CertificateCommand;
import maison.loyalty.certificate.CertificateEvent;
import maison.loyalty.certificate.CertificateRefusal;
import maison.loyalty.certificate.CertificateRefusal.UseUnknown;
import maison.loyalty.certificate.Used;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;

/// Runs a command on a certificate and answers with what became of the use.
@Singleton
class Uses {

    private final Certificates certificates;
    private final Finding finding;
    private final Caller caller;
    private final Clock clock;
    private final MeterRegistry metrics;

    Uses(
            Certificates certificates,
            Finding finding,
            Caller caller,
            Clock clock,
            MeterRegistry metrics) {
        this.certificates = certificates;
        this.finding = finding;
        this.caller = caller;
        this.clock = clock;
        this.metrics = metrics;
    }

    Instant now() {
        return clock.instant();
    }

    /// @param created the status of what was not there before
    /// @throws ProblemException 404 for an unknown certificate
    Response run(String certificate, UUID use, CertificateCommand command, int created) {
        UUID id = finding.find(certificate);
        return switch (certificates.run(id, command, caller.call())) {
            case Refused<Certificate, CertificateEvent, CertificateRefusal>(var refusal) -> {
                String code = CertificateProblems.codeOf(refusal);
                metrics.counter("maison.loyalty.certificates.refused", "reason", code).increment();
                yield CertificateProblems.of(refusal).toResponse();
            }
            case Done<Certificate, CertificateEvent, CertificateRefusal> done -> {
                var response =
                        Response.status(done.repeated() ? 200 : created)
                                .entity(view(id, done.state(), use));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
        };
    }

    /// @throws ProblemException 404 for an unknown certificate or use
    UseView read(String certificate, UUID use) {
        UUID id = finding.find(certificate);
        return view(id, certificates.load(id), use);
    }

    private UseView view(UUID id, Certificate certificate, UUID use) {
        Used used = certificate.use(use);
        if (used == null) {
            throw new ProblemException(CertificateProblems.of(new UseUnknown()));
        }
        Instant now = now();
        return UseView.of(used, certificates.view(id, certificate, now, false), now);
    }
}
