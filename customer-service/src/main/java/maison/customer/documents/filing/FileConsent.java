package maison.customer.documents.filing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.customer.documents.FileProblems;
import maison.customer.documents.file.Sort;
import maison.customer.permission.ConsentRecords;
import maison.customer.permission.consent.Consents;
import maison.customer.permission.consent.Purpose;
import maison.platform.http.ProblemException;

/// Photos and scans are kept and shown only with their customer's consent, each with one of its
/// own; the latest word over any channel is asked for each time, so taking it back counts at once.
/// A document is a paper of the business and needs none.
@Singleton
final class FileConsent {

    private final ConsentRecords consents;

    FileConsent(ConsentRecords consents) {
        this.consents = consents;
    }

    /// @throws ProblemException 403 without a consent that stands
    void require(UUID customer, Sort sort) {
        if (sort != Sort.DOCUMENT && !stands(customer, sort)) {
            throw new ProblemException(
                    sort == Sort.PHOTO
                            ? FileProblems.noPhotoConsent()
                            : FileProblems.noScanConsent());
        }
    }

    /// Whether the customer's last word on a sort of file is a no that was said before a moment.
    boolean lapsedBefore(UUID customer, Sort sort, Instant before) {
        return latest(customer, sort)
                .filter(word -> word.textVersion() == null && word.at().isBefore(before))
                .isPresent();
    }

    private boolean stands(UUID customer, Sort sort) {
        return latest(customer, sort).filter(word -> word.textVersion() != null).isPresent();
    }

    private Optional<Consents.Word> latest(UUID customer, Sort sort) {
        var purpose = purposeOf(sort);
        return consents.standing(customer).latest().entrySet().stream()
                .filter(each -> each.getKey().purpose().equals(purpose))
                .map(Map.Entry::getValue)
                .max(Comparator.comparing(Consents.Word::at));
    }

    /// What somebody consents to when a sort of file is kept of them.
    ///
    /// @param sort not a document, which needs no consent
    static Purpose purposeOf(Sort sort) {
        return switch (sort) {
            case PHOTO -> Purpose.PHOTOS;
            case SCAN -> Purpose.BODY_SCANS;
            case DOCUMENT -> throw new IllegalArgumentException("Documents need no consent");
        };
    }
}
