package maison.customer.tailoring.measurement;

/// Why measurements may not be recorded.
public sealed interface MeasurementRefusal {

    record NotACustomer() implements MeasurementRefusal {}

    record CustomerErased() implements MeasurementRefusal {}

    /// The id was used; whether for the same measurements, only their reader can tell.
    record SetIdTaken() implements MeasurementRefusal {}

    record SetUnknown() implements MeasurementRefusal {}

    /// It was withdrawn.
    record SetEnded() implements MeasurementRefusal {}

    /// A set is of one template for good, so that its versions can be compared.
    record OtherTemplate() implements MeasurementRefusal {}

    /// An alternate stays one of the same set.
    record OtherBase() implements MeasurementRefusal {}
}
