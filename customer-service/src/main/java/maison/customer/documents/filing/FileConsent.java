package maison.customer.documents.filing;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
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
        switch (sort) {
            case PHOTO -> {
                if (!stands(customer, Purpose.PHOTOS)) {
                    throw new ProblemException(FileProblems.noPhotoConsent());
                }
            }
            case SCAN -> {
                if (!stands(customer, Purpose.BODY_SCANS)) {
                    throw new ProblemException(FileProblems.noScanConsent());
                }
            }
            case DOCUMENT -> {
                // Nobody is seen on it.
            }
        }
    }

    private boolean stands(UUID customer, Purpose purpose) {
        return consents.standing(customer).latest().entrySet().stream()
                .filter(each -> each.getKey().purpose().equals(purpose))
                .map(Map.Entry::getValue)
                .max(Comparator.comparing(Consents.Word::at))
                .filter(word -> word.textVersion() != null)
                .isPresent();
    }
}
