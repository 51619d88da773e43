package maison.purchase.aftercare.warranty;

/// Why a warranty may refuse a command. A claim that is not covered is no refusal: it is decided.
public sealed interface WarrantyRefusal {

    /// There is no such warranty.
    record WarrantyUnknown() implements WarrantyRefusal {}

    /// The id belongs to a warranty with other content.
    record WarrantyIdReused() implements WarrantyRefusal {}

    /// The id belongs to a step with other content.
    record WarrantyStepIdReused() implements WarrantyRefusal {}

    /// No warranty lasts longer than so many months.
    record TooLong(int monthsMax) implements WarrantyRefusal {}
}
