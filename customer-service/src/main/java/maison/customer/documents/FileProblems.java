package maison.customer.documents;

import maison.customer.CustomerProblems;
import maison.customer.clienteling.KeepsakeProblems;
import maison.customer.documents.file.FileRefusal;
import maison.customer.documents.file.Sort;
import maison.platform.http.Problem;

/// What is wrong with a file that is to be kept of a customer, over HTTP.
public final class FileProblems {

    private FileProblems() {}

    /// Why a file was neither added nor removed.
    public static Problem problemOf(FileRefusal refusal, Sort sort) {
        return switch (refusal) {
            case FileRefusal.NotACustomer() -> CustomerProblems.unknown();
            case FileRefusal.CustomerErased() -> CustomerProblems.erased();
            case FileRefusal.FileIdTaken() -> KeepsakeProblems.idTaken(sort.stored());
            case FileRefusal.FileUnknown() -> KeepsakeProblems.unknown(sort.stored());
        };
    }

    /// The customer did not say yes to photos, or took it back.
    public static Problem noPhotoConsent() {
        return Problem.of(
                403,
                "no-photo-consent",
                "No photo consent",
                "This customer has not consented to photos, or took it back: record a consent for the"
                        + " purpose photos first.");
    }

    /// The customer did not say yes to scans of their body, or took it back.
    public static Problem noScanConsent() {
        return Problem.of(
                403,
                "no-scan-consent",
                "No scan consent",
                "This customer has not consented to scans of their body, or took it back: record a"
                        + " consent for the purpose body-scans first.");
    }

    /// It is not what it should be, whatever it is called.
    public static Problem notAPicture() {
        return Problem.of(
                422,
                "not-a-picture",
                "Not a picture",
                "The content is not a whole JPEG or PNG picture of at most 60 megapixels.");
    }

    /// It is no PDF, or can do more than be read.
    public static Problem notAPlainDocument(String because) {
        return Problem.of(422, "not-a-plain-document", "Not a plain document", because);
    }

    /// It is no mesh in a format that is read, or reaches outside of itself.
    public static Problem notAMesh(String because) {
        return Problem.of(422, "not-a-mesh", "Not a mesh", because);
    }
}
