package maison.purchase.sales.settlement;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.purchase.counter.asking.CertificateDesk;
import maison.purchase.counter.asking.CertificateDesk.Answer.Held;
import maison.purchase.counter.asking.CertificateDesk.Answer.NoAnswer;
import maison.purchase.counter.asking.CertificateDesk.Answer.NotAllowed;
import maison.purchase.counter.asking.CertificateDesk.Answer.Refused;
import maison.purchase.counter.asking.Neighbours.Caller;
import maison.purchase.sales.conflict.ConflictKind;
import maison.purchase.sales.sale.Sale;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleRefusal;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import org.jspecify.annotations.Nullable;

/// The loyalty certificates that pay for a sale: kept for it before it is recorded. That it was
/// recorded loyalty-service hears from the sale itself, and commits what it keeps.
@Singleton
final class SaleCertificates {

    private static final int UNAVAILABLE = 503;
    private static final int CONFLICT = 409;
    private static final int FORBIDDEN = 403;

    private final AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales;
    private final CertificateDesk desk;

    SaleCertificates(
            AggregateRunner<SaleCommand, Sale, SaleEvent, SaleRefusal> sales,
            CertificateDesk desk) {
        this.sales = sales;
        this.desk = desk;
    }

    /// A sale with its certificates in place of their codes, and the codes of what is newly kept.
    record Ready(CompleteSale sale, List<String> kept) {}

    /// Keeps what pays for a sale.
    ///
    /// What an offline till took is taken: one that is not good pays nothing, and is a conflict. A
    /// sale that is told again is not asked about again.
    ///
    /// @throws ProblemException 409 if a certificate is not good, 403 if the caller may not pay
    ///   with any, 503 if nobody knows
    Ready keep(UUID id, CompleteSale command, @Nullable Caller caller) {
        if (command.certificates().isEmpty()) {
            return new Ready(command, List.of());
        }
        if (sales.load(id).state() instanceof Sold sold) {
            return new Ready(with(command, asStored(command, sold.facts())), List.of());
        }
        Caller asker = Objects.requireNonNull(caller, "Certificates are taken from callers");
        Map<Integer, String> found = new HashMap<>();
        var kept = new ArrayList<String>();
        try {
            command.certificates()
                    .forEach((place, code) -> {
                        UUID certificate = keep(id, command.facts(), place, code, asker);
                        if (certificate != null
                                && paysOnce(found, certificate, place, command.facts())) {
                            kept.add(code);
                            found.put(place, certificate.toString());
                        }
                    });
        } catch (ProblemException e) {
            release(id, kept, asker);
            throw e;
        }
        return new Ready(with(command, found), kept);
    }

    /// Two spellings of one code, or a code and the certificate's id, would pay twice. What an
    /// offline till took so pays nothing, and is a conflict.
    private static boolean paysOnce(
            Map<Integer, String> found, UUID certificate, int place, SaleCompleted sale) {
        if (!found.containsValue(certificate.toString())) {
            return true;
        }
        if (sale.offline() == null) {
            throw ProblemException.invalid(
                    "/tenders/" + place + "/code", "is of a certificate that pays here already");
        }
        return false;
    }

    private @Nullable UUID keep(
            UUID id, SaleCompleted sale, int place, String code, Caller caller) {
        Tender tender = sale.tenders().get(place);
        return switch (desk.hold(code, id, sale.register(), tender.amount(), caller)) {
            case Held(var certificate) -> certificate;
            case Refused _ when sale.offline() != null -> null;
            case Refused(var reason) -> throw new ProblemException(refused(place, reason));
            case NotAllowed() -> throw new ProblemException(notAllowed());
            case NoAnswer() -> throw new ProblemException(unavailable());
        };
    }

    /// Frees what was kept for a sale that was not made. If it was made meanwhile, by another
    /// request, it is that sale's; what it did not need is free when its time is up.
    void release(UUID id, List<String> codes, @Nullable Caller caller) {
        if (caller != null && !(sales.load(id).state() instanceof Sold)) {
            codes.forEach(code -> desk.release(code, id, caller));
        }
    }

    private static Map<Integer, String> asStored(CompleteSale command, SaleCompleted stored) {
        Map<Integer, String> found = new HashMap<>();
        for (int place : command.certificates().keySet()) {
            Tender tender = place < stored.tenders().size() ? stored.tenders().get(place) : null;
            if (tender != null && tender.kind() == Kind.CERTIFICATE && tender.reference() != null) {
                found.put(place, tender.reference());
            }
        }
        return found;
    }

    private static CompleteSale with(CompleteSale command, Map<Integer, String> certificates) {
        var tenders = new ArrayList<>(command.facts().tenders());
        certificates.forEach((place, certificate) -> {
            Tender tender = tenders.get(place);
            tenders.set(place, new Tender(Kind.CERTIFICATE, tender.amount(), null, certificate));
        });
        SaleCompleted facts = command.facts().paidBy(tenders, command.facts().change());
        return new CompleteSale(facts, command.giftMessage());
    }

    /// Notes what an offline till took that was not good.
    static void find(UUID id, SaleCompleted sale, Findings findings) {
        for (Tender each : sale.tenders()) {
            if (sale.isUnpaid(each)) {
                findings.found(
                        ConflictKind.CERTIFICATE_REFUSED,
                        id,
                        sale.register().storeId(),
                        sale.occurredAt(),
                        List.of(id),
                        each.amount());
            }
        }
    }

    private static Problem refused(int place, String reason) {
        return Problem.of(
                        CONFLICT,
                        "certificate-refused",
                        "Certificate refused",
                        "The certificate does not pay; nothing was recorded, and none is kept.")
                .with("reason", reason)
                .with("tender", "/tenders/" + place);
    }

    private static Problem notAllowed() {
        return Problem.of(
                FORBIDDEN,
                "certificates-not-allowed",
                "Certificates are not for this caller",
                "Certificates are taken by tills and staff of the store. Nothing was recorded.");
    }

    private static Problem unavailable() {
        return Problem.of(
                UNAVAILABLE,
                "certificates-unavailable",
                "Certificates cannot be checked",
                "Loyalty-service does not answer. Nothing was recorded: send the same sale again,"
                        + " or take other means of payment.");
    }
}
