package maison.customer;

import maison.customer.photo.PhotoRefusal;
import maison.platform.http.Problem;

/// What is wrong with a photo, over HTTP.
public final class PhotoProblems {

    private PhotoProblems() {}

    /// Why a photo was neither added nor removed.
    public static Problem problemOf(PhotoRefusal refusal) {
        return switch (refusal) {
            case PhotoRefusal.NotACustomer() -> CustomerProblems.unknown();
            case PhotoRefusal.CustomerErased() -> CustomerProblems.erased();
            case PhotoRefusal.PhotoIdTaken() -> KeepsakeProblems.idTaken("photo");
            case PhotoRefusal.PhotoUnknown() -> KeepsakeProblems.unknown("photo");
        };
    }

    /// The customer did not say yes to photos, or took it back.
    public static Problem noConsent() {
        return Problem.of(
                403,
                "no-photo-consent",
                "No photo consent",
                "This customer has not consented to photos, or took it back: record a consent for the"
                        + " purpose photos first.");
    }

    /// It is not what it should be, whatever it is called.
    public static Problem notAPicture() {
        return Problem.of(
                422,
                "not-a-picture",
                "Not a picture",
                "The content is not a whole JPEG or PNG picture of at most 60 megapixels.");
    }
}
