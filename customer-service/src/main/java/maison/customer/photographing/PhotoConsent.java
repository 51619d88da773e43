package maison.customer.photographing;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import maison.customer.ConsentRecords;
import maison.customer.PhotoProblems;
import maison.customer.consent.Consents;
import maison.customer.consent.Purpose;
import maison.platform.http.ProblemException;

/// Photos are kept and shown only with their customer's consent; the latest word over any channel
/// is asked for each time, so taking it back counts at once.
@Singleton
final class PhotoConsent {

    private final ConsentRecords consents;

    PhotoConsent(ConsentRecords consents) {
        this.consents = consents;
    }

    /// @throws ProblemException 403 without a consent that stands
    void require(UUID customer) {
        boolean stands =
                consents.standing(customer).latest().entrySet().stream()
                        .filter(each -> each.getKey().purpose().equals(Purpose.PHOTOS))
                        .map(Map.Entry::getValue)
                        .max(Comparator.comparing(Consents.Word::at))
                        .filter(word -> word.textVersion() != null)
                        .isPresent();
        if (!stands) {
            throw new ProblemException(PhotoProblems.noConsent());
        }
    }
}
