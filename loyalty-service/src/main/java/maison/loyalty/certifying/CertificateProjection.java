package maison.loyalty.certifying;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.certificate.CertificateEvent.CertificateExpired;
import maison.loyalty.certificate.CertificateEvent.CertificateIssued;
import maison.loyalty.certificate.CertificateEvent.CertificateVoided;
import maison.loyalty.certificate.Issued;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps a row for each certificate.
@Singleton
class CertificateProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into certificates (certificate_id, customer_id, code_hash, issued_at, expires_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[],
                ?::timestamptz[])
            """;

    private static final String CLOSE =
            """
            update certificates c set closed = true
            from unnest(?::uuid[]) as n(id) where c.certificate_id = n.id
            """;

    private record Row(UUID id, Issued issued) {}

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public String ddl() {
        return "projections/certificates.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var issued = new ArrayList<Row>();
        var closed = new ArrayList<UUID>();
        for (RecordedEvent<?> each : events) {
            switch (each.event()) {
                case CertificateIssued(var facts) -> issued.add(new Row(each.streamId(), facts));
                case CertificateVoided _, CertificateExpired _ -> closed.add(each.streamId());
                default -> {
                    // Of something else, or of its uses, which are read from the stream.
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        INSERT,
                        issued,
                        Row::id,
                        row -> row.issued().customer(),
                        row -> row.issued().codeHash(),
                        row -> row.issued().at(),
                        row -> row.issued().expiresAt()));
        writes.addAll(Write.ofRows(CLOSE, closed, id -> id));
        return writes;
    }
}
