package maison.customer.documents.file;

/// Why a file may be neither added nor removed.
public sealed interface FileRefusal {

    record NotACustomer() implements FileRefusal {}

    record CustomerErased() implements FileRefusal {}

    /// The id was used; whether for the same file, only its content can tell.
    record FileIdTaken() implements FileRefusal {}

    record FileUnknown() implements FileRefusal {}
}
