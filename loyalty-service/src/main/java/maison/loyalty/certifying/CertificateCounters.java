package maison.loyalty.certifying;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import maison.loyalty.Certificates;
import maison.loyalty.certificate.CertificateEvent;
import maison.loyalty.certificate.CertificateEvent.CertificateExpired;
import maison.loyalty.certificate.CertificateEvent.CertificateIssued;
import maison.loyalty.certificate.CertificateEvent.CertificateVoided;
import maison.loyalty.certificate.CertificateEvent.UseEnded;
import maison.loyalty.certificate.CertificateEvent.UseHeld;
import maison.platform.eventstore.AppendListener;
import maison.platform.eventstore.RecordedEvent;

/// Counts what became of certificates: `maison_loyalty_certificates_total`, by `what`.
@Singleton
class CertificateCounters implements AppendListener {

    private final MeterRegistry metrics;

    CertificateCounters(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void appended(List<RecordedEvent<?>> events) {
        for (RecordedEvent<?> each : events) {
            if (Certificates.isCertificate(each)
                    && each.event() instanceof CertificateEvent event) {
                metrics.counter("maison.loyalty.certificates", "what", what(event)).increment();
            }
        }
    }

    private static String what(CertificateEvent event) {
        return switch (event) {
            case CertificateIssued _ -> "issued";
            case UseHeld _ -> "held";
            case UseEnded end -> end.how().name().toLowerCase(Locale.ROOT);
            case CertificateVoided _ -> "voided";
            case CertificateExpired _ -> "expired";
        };
    }
}
