package maison.loyalty.certifying;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import maison.loyalty.CertificateProblems;
import maison.loyalty.Codes;
import maison.loyalty.Place;
import maison.loyalty.certificate.CertificateCode;
import maison.loyalty.certificate.CertificateRefusal.CertificateUnknown;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Finds certificates by what people know of them.
@Singleton
class Finding {

    private static final String OWNED =
            """
            select certificate_id from certificates
            where customer_id = any(person_ids(:customer))
                and (issued_at, certificate_id) > (:at, :id)
            order by issued_at, certificate_id limit :limit
            """;

    private final Jdbi jdbi;
    private final Codes codes;
    private final Caller caller;

    Finding(Jdbi jdbi, Codes codes, Caller caller) {
        this.jdbi = jdbi;
        this.codes = codes;
        this.caller = caller;
    }

    /// The certificate of a code. Its id, which lists show, is good for managers and services only:
    /// whoever pays with it must have been told the code.
    ///
    /// @throws ProblemException 404 for an unknown one, or a mistyped code
    UUID find(String certificate) {
        CertificateCode code = CertificateCode.read(certificate);
        if (code != null) {
            return byHash(codes.hash(code));
        }
        UUID id = id(certificate);
        boolean mayById =
                caller.has(Roles.MANAGER) || caller.has(Roles.ADMIN) || caller.has(Roles.SERVICE);
        if (id == null) {
            throw new ProblemException(
                    Problem.of(
                            404,
                            "certificate-code-mistyped",
                            "Code mistyped",
                            "No certificate has such a code; check what was typed."));
        }
        if (!mayById) {
            throw unknown();
        }
        return id;
    }

    private UUID byHash(String hash) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select certificate_id from certificates where code_hash = :hash")
                        .bind("hash", hash)
                        .mapTo(UUID.class)
                        .findOne()
                        .orElseThrow(Finding::unknown));
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    static ProblemException unknown() {
        return new ProblemException(CertificateProblems.of(new CertificateUnknown()));
    }

    /// A customer's certificates after a place in their list, oldest first.
    List<UUID> of(UUID customer, Place after, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(OWNED)
                        .bind("customer", customer)
                        .bind("at", after.utc())
                        .bind("id", after.id())
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .list());
    }
}
